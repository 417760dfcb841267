using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace FactBot.Teams.Tests;

public class TeamsPackageTests
{
    private static readonly Guid App = new("7a1d7c5e-62a6-4b3e-8a55-1e0b7d5c9f10");

    [Fact]
    public void A_package_has_a_manifest_and_two_icons_at_its_top_and_no_fault()
    {
        var package = TeamsPackage.Pack(TeamsManifest.Write(App, "bot.newsroom.example", "facts.newsroom.example", "FactBot"));

        using var zip = new ZipArchive(new MemoryStream(package));
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Empty(TeamsPackage.Faults(package));
        Assert.Equal(package, TeamsPackage.Pack(TeamsManifest.Write(App, "bot.newsroom.example", "facts.newsroom.example", "FactBot")));
    }

    [Fact]
    public void The_manifest_names_the_bot_everywhere_and_the_hosts_it_is_reached_by()
    {
        var manifest = JsonNode.Parse(TeamsManifest.Write(App, "bot.newsroom.example", "facts.newsroom.example", "Fact desk"))!;

        Assert.Equal([App.ToString(), App.ToString(), App.ToString()], [(string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"], (string?)manifest["composeExtensions"]![0]!["botId"]]);
        Assert.Equal(["bot.newsroom.example", "facts.newsroom.example"], manifest["validDomains"]!.AsArray().Select(domain => (string?)domain));
        Assert.Equal("facts.newsroom.example", (string?)manifest["composeExtensions"]![0]!["messageHandlers"]![0]!["value"]!["domains"]![0]);
        Assert.Equal("Fact desk", (string?)manifest["name"]!["short"]);
        Assert.DoesNotContain("${{", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_web_chat_no_links_are_asked_for()
    {
        var manifest = JsonNode.Parse(TeamsManifest.Write(App, "bot.newsroom.example", null, "FactBot"))!;

        Assert.Null(manifest["composeExtensions"]![0]!["messageHandlers"]);
        Assert.Single(manifest["validDomains"]!.AsArray());
    }

    [Theory]
    [InlineData("https://bot.newsroom.example", "FactBot", "is not a host that people can reach")]
    [InlineData("localhost", "FactBot", "is not a host that people can reach")]
    [InlineData("a\",\"b", "FactBot", "is not a host that people can reach")]
    [InlineData("bot.newsroom.example", "", "The name has 0 characters")]
    [InlineData("bot.newsroom.example", "The fact desk of our whole newsroom", "The name has 35 characters")]
    public void What_Teams_would_refuse_is_said(string domain, string name, string sentence) =>
        Assert.Contains(TeamsPackage.Faults(TeamsPackage.Pack(TeamsManifest.Write(App, domain, null, name))), fault => fault.Contains(sentence, StringComparison.Ordinal));

    [Fact]
    public void Every_fault_is_said_at_once()
    {
        var faults = TeamsPackage.Faults(TeamsPackage.Pack(TeamsManifest.Write(Guid.Empty, "bot", "facts", " ")));

        Assert.Equal(6, faults.Length);
    }

    [Fact]
    public void A_package_whose_icons_were_changed_is_judged_too()
    {
        var package = TeamsPackage.Pack(TeamsManifest.Write(App, "bot.newsroom.example", null, "FactBot"));
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var color = Bytes(zip.GetEntry("color.png")!);
            zip.GetEntry("color.png")!.Delete();
            zip.GetEntry("outline.png")!.Delete();
            Put(zip, "outline.png", color);
            Put(zip, "color.png", Encoding.UTF8.GetBytes("<svg/>"));
        }

        Assert.Equal(["color.png is not a PNG picture in the package.", "outline.png is not 32 by 32 pixels."], TeamsPackage.Faults(stream.ToArray()));
        Assert.Equal(["manifest.json is not at the top of the package."], TeamsPackage.Faults(Empty()));
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(content);
    }

    private static byte[] Empty()
    {
        using var stream = new MemoryStream();
        using (new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
        }

        return stream.ToArray();
    }
}

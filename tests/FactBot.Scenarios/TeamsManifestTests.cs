using System.IO.Compression;
using System.Text.Json.Nodes;

namespace FactBot.Scenarios;

public sealed class TeamsManifestTests : IDisposable
{
    private const string App = "7a1d7c5e-62a6-4b3e-8a55-1e0b7d5c9f10";

    private readonly Newsroom newsroom = new();
    private readonly string file = Path.Combine(Path.GetTempPath(), $"factbot-{Guid.NewGuid():N}.zip");

    public void Dispose()
    {
        newsroom.Dispose();
        File.Delete(file);
    }

    [Fact]
    public async Task The_package_is_written_ready_to_upload()
    {
        var finished = await newsroom.RunAsync(["manifest", "teams", "--app-id", App, "--domain", "bot.newsroom.example", "--web", "facts.newsroom.example", "-o", file]);

        Assert.Equal(0, finished.ExitCode);
        Assert.Contains("ready to upload", finished.Error, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(file);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Without_a_file_the_manifest_alone_is_printed()
    {
        var finished = await newsroom.RunAsync(["manifest", "teams", "--app-id", App, "--domain", "bot.newsroom.example", "--name", "Fact desk"]);

        var manifest = JsonNode.Parse(finished.Out)!;
        Assert.Equal(App, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("Fact desk", (string?)manifest["name"]!["short"]);
    }

    [Theory]
    [InlineData("it is the bot's Application (client) ID", "--app-id", "factbot", "--domain", "bot.newsroom.example")]
    [InlineData("named without https://", "--app-id", App, "--domain", "https://bot.newsroom.example")]
    public async Task What_Teams_would_refuse_is_refused_with_an_example(string sentence, params string[] arguments)
    {
        var finished = await newsroom.RunAsync(["manifest", "teams", .. arguments]);

        Assert.Equal(1, finished.ExitCode);
        Assert.Contains(sentence, finished.Error, StringComparison.Ordinal);
        Assert.Contains("For example: factbot manifest teams", finished.Error, StringComparison.Ordinal);
    }
}

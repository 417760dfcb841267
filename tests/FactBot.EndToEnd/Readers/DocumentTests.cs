using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactBot.EndToEnd.Readers;

public sealed partial class DocumentTests(ExportedSources sources) : IClassFixture<ExportedSources>
{
    [Theory]
    [InlineData(64)]
    [InlineData(64, "--style", "chicago-notes", "--note-per-fact")]
    [InlineData(64, "--style", "apa", "--language", "fr-FR", "--endnotes", "--group-by", "kind")]
    public async Task A_document_reads_alike_in_pandoc_and_in_LibreOffice(int notes, params string[] options)
    {
        var file = await sources.ExportAsync("facts.docx", options);
        await Tool.RunAsync(sources.Folder, "soffice", $"-env:UserInstallation=file://{sources.Folder}/office", "--headless", "--convert-to", "odt", file);
        var (pandoc, office) = (await ReadAsync("docx", file), await ReadAsync("odt", "facts.odt"));
        Assert.Equal(notes, Count(pandoc, "Note"));
        Assert.Equal(notes, Count(office, "Note"));
        Assert.Equal(Count(pandoc, "Emph") > 0, options.Contains("--style"));

        // Pandoc takes the title for a property of the document; LibreOffice keeps it as its first line.
        var title = options.Contains("fr-FR") ? "Faits et sources" : "Facts and sources";
        var (read, shown) = (await TextAsync("docx", file), await TextAsync("odt", "facts.odt"));
        Assert.Equal(read, shown.StartsWith(title, StringComparison.Ordinal) ? shown[title.Length..].TrimStart() : shown);
        // A style that prints a DOI leaves the address out.
        Assert.All(sources.Sources.Where(source => source!["DOI"] is null).Select(source => (string?)source!["URL"]).OfType<string>(), url => Assert.Contains($"\"{new Uri(url).AbsoluteUri}\"", pandoc.ToJsonString(Relaxed), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_is_read_by_a_parser_of_CSV()
    {
        var file = await sources.ExportAsync("facts.csv");
        var rows = JsonNode.Parse(await Tool.RunAsync(Tool.Folder, "node", "read.mjs", "csv", Path.Combine(sources.Folder, file)))!.AsArray();
        var wanted = sources.Sources.Select((source, i) => (Title: (string)source!["title"]!, Url: (string?)source["URL"] ?? "", Statement: $"Statement {i + 1} rests on a source."));
        var first = rows.DistinctBy(row => (string)row!["id"]!).Select(row => (Undefused((string)row!["source"]!), Undefused((string)row["url"]!), (string)row["statement"]!));
        Assert.Equal(wanted, first);
        Assert.All(rows.SelectMany(row => row!.AsObject()), cell => Assert.DoesNotMatch("^[=+@-]", (string?)cell.Value ?? ""));
    }

    [Fact]
    public async Task A_page_is_read_by_pandoc_with_its_links_and_italics()
    {
        var file = await sources.ExportAsync("facts.html", "--style", "mla");
        var page = await ReadAsync("html", file);
        Assert.Equal(73, Regex.Count(page.ToJsonString(Relaxed), "\\[\"#ref-"));
        Assert.True(Count(page, "Emph") > 20);
        Assert.DoesNotContain("RawBlock", page.ToJsonString(), StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<JsonNode> ReadAsync(string format, string file) =>
        JsonNode.Parse(await Tool.RunAsync(sources.Folder, "pandoc", "-f", format, "-t", "json", file))!;

    private async Task<string> TextAsync(string format, string file) => Spaces().Replace(
        await Tool.RunAsync(sources.Folder, "pandoc", "-f", format, "-t", "plain", "--wrap=none", file), " ").Trim();

    private static int Count(JsonNode document, string element) => Regex.Count(document.ToJsonString(), $"\"t\":\"{element}\"");

    /// <summary>A cell that a spreadsheet would take for a formula carries an apostrophe before it.</summary>
    private static string Undefused(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Domain.Exchange;
using FactBot.Domain.Exchange.Bibliographies;

namespace FactBot.EndToEnd.Readers;

/// <summary>
/// Bibliographies that others wrote of the same sources, read by FactBot. The bars are what the writers leave of
/// them: pandoc sets English titles in capitals, citation-js leaves authors out of newspaper articles.
/// </summary>
public sealed class ImportingTests(ITestOutputHelper output)
{
    private static readonly string Items = Path.Combine(Tool.Folder, "sources.json");

    [Fact]
    public async Task What_pandoc_writes_is_read()
    {
        var text = await Tool.RunAsync(Tool.Folder, "pandoc", "-f", "csljson", "-t", "biblatex", "sources.json");
        Holds("pandoc", text, BibliographyFormat.BibLatex, 0.96, value => value.ToLowerInvariant());
    }

    [Theory]
    [InlineData("biblatex", BibliographyFormat.BibLatex, 0.94)]
    [InlineData("ris", BibliographyFormat.Ris, 0.90)]
    public async Task What_citation_js_writes_is_read(string format, BibliographyFormat read, double core)
    {
        var text = await Tool.RunAsync(Tool.Folder, "node", "write.mjs", format, "sources.json");
        Holds("citation-js " + format, text, read, core);
    }

    [Fact]
    public async Task Csl_items_are_read_whole() =>
        Holds("csl-json", await File.ReadAllTextAsync(Items, TestContext.Current.CancellationToken), BibliographyFormat.CslJson, 1);

    private void Holds(string writer, string text, BibliographyFormat format, double core, Func<string, string>? alike = null)
    {
        alike ??= value => value;
        var wanted = JsonNode.Parse(File.ReadAllText(Items))!.AsArray().Select(item => ReadBack.OfCsl(item!)).ToImmutableArray();
        var read = BibliographyReader.Read(text, format).ToList();
        Assert.All(read, entry => Assert.Equal("", entry.Result.Match(_ => "", bad => bad.Reason)));
        var got = read.Select(entry => entry.Result.Match(one => one.Entry.Source, _ => null!)).Select(source => ReadBack.OfCsl(JsonNode.Parse(Csl(source))!)).ToList();
        var lost = new List<string>();
        var share = ReadBack.Share(wanted.Select(one => one.Core.Select(alike).ToImmutableArray()), got.Select(one => one.Core.Select(alike).ToImmutableArray()), lost);
        var report = FormattableString.Invariant($"{writer}: {read.Count} of {wanted.Length} entries, {wanted.Sum(one => one.Core.Length)} core values {share:P1}\n{string.Join('\n', lost)}");
        output.WriteLine(report);
        Assert.True(share >= core, report);
    }

    private static string Csl(Domain.Sources.Source source)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            CslJsonWriter.Write(json, source, "id");
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}

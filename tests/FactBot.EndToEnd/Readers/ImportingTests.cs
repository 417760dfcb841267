using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Domain.Exchange;
using FactBot.Domain.Exchange.Bibliographies;

namespace FactBot.EndToEnd.Readers;

/// <summary>
/// Bibliographies that others wrote of the same sources, read by FactBot. Where they write less than there was, the
/// bar is what they wrote: it is read back by the writer itself, too.
/// </summary>
public sealed class ImportingTests(ITestOutputHelper output)
{
    private static readonly string Items = Path.Combine(Tool.Folder, "sources.json");

    [Theory]
    [InlineData("biblatex", 0.97)]
    [InlineData("bibtex", 0.80)]
    public async Task What_pandoc_writes_is_read(string format, double core)
    {
        var text = await Tool.RunAsync(Tool.Folder, "pandoc", "-f", "csljson", "-t", format, "sources.json");
        Holds("pandoc " + format, text, BibliographyFormat.BibLatex, core);
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

    private void Holds(string writer, string text, BibliographyFormat format, double core)
    {
        var wanted = JsonNode.Parse(File.ReadAllText(Items))!.AsArray().Select(item => ReadBack.OfCsl(item!)).ToImmutableArray();
        var read = BibliographyReader.Read(text, format).ToList();
        Assert.All(read, entry => Assert.Equal("", entry.Result.Match(_ => "", bad => bad.Reason)));
        var got = read.Select(entry => entry.Result.Match(one => one.Entry.Source, _ => null!)).Select(source => ReadBack.OfCsl(JsonNode.Parse(Csl(source))!)).ToList();
        var lost = new List<string>();
        var share = ReadBack.Share(wanted.Select(one => one.Core), got.Select(one => one.Core), lost);
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

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FactBot.EndToEnd.Readers;

public sealed partial class BibliographyTests(ExportedSources sources, ITestOutputHelper output) : IClassFixture<ExportedSources>
{
    [Fact]
    public async Task BibLaTeX_is_read_by_pandoc()
    {
        var file = await sources.ExportAsync("facts.bib");
        Holds("pandoc", OfCsl(await Tool.RunAsync(sources.Folder, "pandoc", "-f", "biblatex", "-t", "csljson", file)), core: 0.99, other: 0.97);
    }

    [Fact]
    public async Task BibLaTeX_is_read_by_citation_js()
    {
        var file = await sources.ExportAsync("facts.bib");

        // This reader passes over the journaltitle of what is online, whoever wrote the file.
        Holds("citation-js", OfCsl(await NodeAsync("biblatex", file)), core: 0.99, other: 0.85);
    }

    [Fact]
    public async Task BibLaTeX_is_processed_by_biber_without_a_complaint()
    {
        var file = await sources.ExportAsync("facts.bib");
        var said = await Tool.RunAsync(sources.Folder, "biber", "--tool", "--nolog", "--output-file", "again.bib", file);
        Assert.DoesNotContain("WARN", said, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR", said, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(Path.Combine(sources.Folder, file), TestContext.Current.CancellationToken);
        var keys = Entry().Matches(text).Select(entry => entry.Groups["key"].Value).ToArray();
        Assert.Equal(sources.Sources.Count, keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task RIS_is_read_by_bibutils()
    {
        var file = await sources.ExportAsync("facts.ris");
        Holds("bibutils", OfMods(await Tool.RunAsync(sources.Folder, "ris2xml", "-nb", file)), core: 0.99);
        var text = await File.ReadAllTextAsync(Path.Combine(sources.Folder, file), TestContext.Current.CancellationToken);
        Assert.All(text.Split("\r\n"), line => Assert.Matches("^$|^[A-Z][A-Z0-9]  - ", line));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RIS_is_read_by_citation_js()
    {
        var file = await sources.ExportAsync("facts.ris");

        // This reader passes over the authors of newspaper articles, whoever wrote the file.
        Holds("citation-js", OfCsl(await NodeAsync("ris", file)), core: 0.90);
    }

    [Fact]
    public async Task EndNote_XML_is_read_by_bibutils()
    {
        var file = await sources.ExportAsync("facts.xml");
        Holds("bibutils", OfMods(await Tool.RunAsync(sources.Folder, "endx2xml", "-nb", file)), core: 0.98);
    }

    [Fact]
    public async Task CSL_JSON_is_read_whole()
    {
        var file = await sources.ExportAsync("facts.json", "--as", "csl-json");
        Holds("citation-js", OfCsl(await NodeAsync("csl-json", file)), core: 1, other: 1);
        Holds("pandoc", OfCsl(await Tool.RunAsync(sources.Folder, "pandoc", "-f", "csljson", "-t", "csljson", file)), core: 0.99, other: 0.97);
    }

    private void Holds(string reader, IReadOnlyList<ReadBack> read, double core, double other = 0)
    {
        var wanted = sources.Sources.Select(source => ReadBack.OfCsl(source!)).ToArray();
        Assert.Equal(wanted.Length, read.Count);
        var lost = new List<string>();
        var gotCore = ReadBack.Share(wanted.Select(one => one.Core), read.Select(one => one.Core), lost);
        var gotOther = other == 0 ? 0 : ReadBack.Share(wanted.Select(one => one.Other), read.Select(one => one.Other), lost);
        var report = FormattableString.Invariant($"{reader}: {wanted.Sum(one => one.Core.Length)} core values {gotCore:P1}, {wanted.Sum(one => one.Other.Length)} others {gotOther:P1}\n{string.Join('\n', lost)}");
        output.WriteLine(report);
        Assert.True(gotCore >= core && gotOther >= other, report);
    }

    private Task<string> NodeAsync(string format, string file) =>
        Tool.RunAsync(Tool.Folder, "node", "read.mjs", format, Path.Combine(sources.Folder, file));

    private static ImmutableArray<ReadBack> OfCsl(string json) => [.. JsonNode.Parse(json)!.AsArray().Select(item => ReadBack.OfCsl(item!))];

    private static ImmutableArray<ReadBack> OfMods(string xml) => [.. XDocument.Parse(xml.TrimStart('\uFEFF')).Root!.Elements().Select(ReadBack.OfMods)];

    [GeneratedRegex(@"^@[a-z]+\{(?<key>[^,]+),$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}

using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>Formats the input of a fixture the way its mode asks for and gives the text to compare.</summary>
internal static class FixtureRunner
{
    /// <summary>What the suite expects where a style prints nothing at all.</summary>
    private const string Nothing = "[CSL STYLE ERROR: reference with no printed form.]";

    public static string Run(Fixture fixture, CslLocales locales)
    {
        var style = CslStyle.Load(fixture["CSL"]!);
        var items = Read(fixture["INPUT"]!, ReadItems);
        var isSession = fixture["CITATIONS"] is not null;
        var processor = new CslProcessor(style, items, locales,
            new CslOptions { Registration = isSession ? CslRegistration.Cited : CslRegistration.All });
        var cited = isSession
            ? Read(fixture["CITATIONS"]!, new WritingSession(processor).Run)
            : string.Join('\n', processor.Cite(Citations(fixture, processor, style, items)).Select(Write));
        return fixture["MODE"]!.Trim().StartsWith("bibliography", StringComparison.Ordinal)
            ? CslHtml.Write(processor.Bibliography(), links: false)
            : cited;
    }

    public static string Write(CslFormatted citation) => citation.IsEmpty ? Nothing : CslHtml.Write(citation, links: false);

    /// <summary>Without citations of its own, a fixture cites everything in the order of its bibliography.</summary>
    private static ImmutableArray<CslCitation> Citations(Fixture fixture, CslProcessor processor, CslStyle style, ImmutableArray<CslItem> items)
    {
        if (fixture["CITATION-ITEMS"] is { } cites)
            return Read(cites, json => json.EnumerateArray().Select(CiteReader.ReadCitation).ToImmutableArray());
        var given = items.Select(item => item.Id);
        var listed = style.HasBibliography ? processor.Bibliography().Entries.Select(entry => entry.ItemId) : [];
        return [CslCitation.Of(listed.Concat(given).Distinct())];
    }

    /// <summary>Some inputs have no ids, because everything in them is cited.</summary>
    private static ImmutableArray<CslItem> ReadItems(JsonElement json) =>
        [.. json.EnumerateArray().Select((item, index) => CslItem.Read(item, $"item {index}"))];

    private static T Read<T>(string text, Func<JsonElement, T> read)
    {
        using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        return read(json.RootElement);
    }
}

using System.Collections.Immutable;

namespace FactBot.Csl.Tests;

/// <summary>The sources of <see cref="OwnStyleSources"/>, each formatted alone, so that no neighbour changes its line.</summary>
internal static class Sample
{
    public static ImmutableArray<CslItem> English { get; } = Sheet.Items(OwnStyleSources.English);

    public static ImmutableArray<CslItem> French { get; } = Sheet.Items(OwnStyleSources.French);

    /// <summary>The entry of one source in the list, empty where the style leaves it out.</summary>
    public static string Entry(string style, string language, string source) =>
        Entry(OwnStyles.Load(style), language, Find(source));

    public static string Entry(CslStyle style, string language, CslItem item)
    {
        var entries = Processor(style, language, item).Bibliography(TestContext.Current.CancellationToken).Entries;
        return entries.IsEmpty ? "" : Html(entries[0].Text);
    }

    /// <summary>The first cite of one source.</summary>
    public static string Cite(string style, string language, string source, string label = "page", string locator = "") =>
        Cite(OwnStyles.Load(style), language, Find(source), new CslCite(source) { Label = label, Locator = locator })[0];

    /// <summary>The first cite of one source and a later one of page 5, with a note on something else between.</summary>
    public static ImmutableArray<string> CiteTwice(CslStyle style, string language, CslItem item) =>
        Cite(style, language, item, new CslCite(item.Id), new CslCite("another"), new CslCite(item.Id) { Locator = "5" });

    private static ImmutableArray<string> Cite(CslStyle style, string language, CslItem item, params CslCite[] cites)
    {
        var notes = cites.Select((cite, index) => new CslCitation([cite]) { NoteIndex = index + 1 }).ToList();
        return [.. Processor(style, language, item).Cite(notes, TestContext.Current.CancellationToken).Select(Html)];
    }

    private static CslItem Find(string source) => English.Concat(French).Single(item => item.Id == source);

    private static CslProcessor Processor(CslStyle style, string language, CslItem item) => Sheet.Processor(style, [item], language);

    /// <summary>Raised letters that touch are one: how many elements hold them is the affair of the writer.</summary>
    private static string Html(CslFormatted text) =>
        CslHtml.Write(text, links: false).Replace("</sup><sup>", "", StringComparison.Ordinal);
}

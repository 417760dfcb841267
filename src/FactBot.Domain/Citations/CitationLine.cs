using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>A citation on one line: the source with the place in it.</summary>
public static class CitationLine
{
    /// <summary>The source's line with the locator after the date: <c>“Title.” L'Express, 24 July 2021, p. 14. https://…</c>.</summary>
    public static string Of(Citation citation) => SourceLine.Of(citation.Source, citation.Locator is { } locator ? Place(locator) : null, LineWords.English);

    /// <summary>A locator as readers know it: <c>p. 14</c>, <c>pp. 14–16</c>, <c>para. 3</c>, <c>at 00:12:30</c>, <c>#results</c>.</summary>
    public static string Place(Locator locator) => Place(locator, LineWords.English);

    /// <summary>The same in other words.</summary>
    internal static string Place(Locator locator, LineWords words) =>
        (words.Before(locator.Label, IsSeveral(locator.Value)) ?? locator.Label + " ") + locator.Value;

    private static bool IsSeveral(string value) => value.AsSpan().IndexOfAny('-', '–', ',') > 0;
}

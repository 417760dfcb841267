using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>A citation on one line: the source with the place in it.</summary>
public static class CitationLine
{
    /// <summary>The source's line with the locator after the date: <c>“Title.” L'Express, 24 July 2021, p. 14. https://…</c>.</summary>
    public static string Of(Citation citation) => SourceLine.Of(citation.Source, citation.Locator is { } locator ? Place(locator) : null);

    /// <summary>A locator as readers know it: <c>p. 14</c>, <c>pp. 14–16</c>, <c>para. 3</c>, <c>at 00:12:30</c>, <c>#results</c>.</summary>
    public static string Place(Locator locator) => locator.Label switch
    {
        "page" => (IsSeveral(locator.Value) ? "pp. " : "p. ") + locator.Value,
        "paragraph" => (IsSeveral(locator.Value) ? "paras. " : "para. ") + locator.Value,
        "timestamp" => "at " + locator.Value,
        "section" => "sec. " + locator.Value,
        "chapter" => "ch. " + locator.Value,
        "figure" => "fig. " + locator.Value,
        "column" => "col. " + locator.Value,
        "volume" => "vol. " + locator.Value,
        "note" => "n. " + locator.Value,
        "fragment" => "#" + locator.Value,
        "sub-verbo" => "s.v. " + locator.Value,
        "article-locator" => "art. " + locator.Value,
        "title-locator" => "title " + locator.Value,
        _ => $"{locator.Label} {locator.Value}",
    };

    private static bool IsSeveral(string value) => value.AsSpan().IndexOfAny('-', '–', ',') > 0;
}

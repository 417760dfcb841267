namespace FactBot.Domain.Sources;

/// <summary>
/// Where in a source the words stand. It belongs to the citation, not to the source.
/// </summary>
/// <param name="Label">CSL locator label (<c>page</c>, <c>paragraph</c>, <c>timestamp</c> …) or <c>fragment</c> for a part of an address.</param>
/// <param name="Value">Opaque text: <c>14</c>, <c>00:12:30</c>, <c>xii–xiv</c>.</param>
public sealed record Locator(string Label, string Value)
{
    /// <summary>The labels known, with the abbreviations people type (CSL 1.0.2, "locators").</summary>
    private static readonly (string Label, string[] Abbreviations)[] Labels =
    [
        ("page", ["p", "pp", "pages", "pg"]),
        ("paragraph", ["para", "paras", "par", "¶"]),
        ("timestamp", ["time", "at", "timecode"]),
        ("section", ["sec", "§"]),
        ("chapter", ["chap", "ch"]),
        ("line", ["lines", "l"]),
        ("figure", ["fig"]),
        ("table", ["tbl"]),
        ("column", ["col"]),
        ("note", ["footnote", "n"]),
        ("volume", ["vol"]),
        ("verse", ["v"]),
        ("fragment", ["#"]),
        ("act", []), ("appendix", ["app"]), ("article-locator", ["article"]), ("book", []), ("canon", []), ("elocation", []), ("equation", []),
        ("folio", []), ("issue", []), ("opus", []), ("part", []), ("rule", []), ("scene", []),
        ("sub-verbo", []), ("supplement", []), ("title-locator", ["title"]),
    ];

    /// <summary>Reads "p. 14", "para 3", "00:12:30", "#results"; a bare value is a page.</summary>
    /// <returns>The locator, or null when the text is blank.</returns>
    public static Locator? Read(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text[0] == '#' && text.Length > 1)
        {
            return new Locator("fragment", text[1..]);
        }

        var end = text.IndexOfAny([' ', '.', '\u00a0']);
        if (end > 0 && LabelOf(text[..end]) is { } label && text[end..].TrimStart(' ', '.', '\u00a0') is { Length: > 0 } value)
        {
            return new Locator(label, value);
        }

        return new Locator(LooksLikeTime(text) ? "timestamp" : "page", text);
    }

    /// <summary>The label somebody means by a word, or null.</summary>
    public static string? LabelOf(string word) => Array.Find(Labels, entry =>
        entry.Label.Equals(word, StringComparison.OrdinalIgnoreCase)
        || entry.Abbreviations.Contains(word, StringComparer.OrdinalIgnoreCase)).Label;

    /// <summary>Label and value, as <see cref="Read"/> takes them: <c>page 14</c>.</summary>
    public override string ToString() => $"{Label} {Value}";

    private static bool LooksLikeTime(string text) =>
        text.Contains(':', StringComparison.Ordinal) && text.All(c => char.IsAsciiDigit(c) || c == ':');
}

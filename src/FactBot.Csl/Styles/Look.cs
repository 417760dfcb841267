namespace FactBot.Csl.Styles;

internal enum TextCase { AsIs, Lower, Upper, CapitalizeFirst, CapitalizeAll, Sentence, Title }

/// <summary>What every rendering element may carry: affixes, formatting, quotes, case, block display.</summary>
internal sealed record Look
{
    public static readonly Look Plain = new();

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    public Format Format { get; init; }

    public bool Quotes { get; init; }

    public bool StripPeriods { get; init; }

    public TextCase Case { get; init; }

    public CslDisplay Display { get; init; }

    public bool IsPlain => this == Plain;

    public static Look Read(Tag tag)
    {
        var look = new Look
        {
            Prefix = tag.Get("prefix"),
            Suffix = tag.Get("suffix"),
            Format = Format.Read(tag),
            Quotes = tag.IsTrue("quotes"),
            StripPeriods = tag.IsTrue("strip-periods"),
            Case = ReadCase(tag["text-case"]),
            Display = tag["display"] switch
            {
                "block" => CslDisplay.Block,
                "left-margin" => CslDisplay.LeftMargin,
                "right-inline" => CslDisplay.RightInline,
                "indent" => CslDisplay.Indent,
                _ => CslDisplay.Inline,
            },
        };
        return look == Plain ? Plain : look;
    }

    private static TextCase ReadCase(string? text) => text switch
    {
        "lowercase" => TextCase.Lower,
        "uppercase" => TextCase.Upper,
        "capitalize-first" => TextCase.CapitalizeFirst,
        "capitalize-all" => TextCase.CapitalizeAll,
        "sentence" => TextCase.Sentence,
        "title" => TextCase.Title,
        _ => TextCase.AsIs,
    };
}

namespace FactBot.Csl.Styles;

/// <summary>
/// The attributes of name and names that may also be set on style, citation and bibliography. Null is unset, so that
/// the next outer level decides.
/// </summary>
internal sealed record NameOptions
{
    public static readonly NameOptions None = new();

    public string? And { get; init; }

    public string? Delimiter { get; init; }

    public string? NamesDelimiter { get; init; }

    public string? DelimiterPrecedesEtAl { get; init; }

    public string? DelimiterPrecedesLast { get; init; }

    public int? EtAlMin { get; init; }

    public int? EtAlUseFirst { get; init; }

    public bool? EtAlUseLast { get; init; }

    public int? EtAlSubsequentMin { get; init; }

    public int? EtAlSubsequentUseFirst { get; init; }

    public string? Form { get; init; }

    public bool? Initialize { get; init; }

    public string? InitializeWith { get; init; }

    public string? NameAsSortOrder { get; init; }

    public string? SortSeparator { get; init; }

    /// <summary>From a name element, where form and delimiter have their short names.</summary>
    public static NameOptions ReadName(Tag tag) => ReadShared(tag) with { Form = tag["form"], Delimiter = tag["delimiter"] };

    /// <summary>From style, citation or bibliography.</summary>
    public static NameOptions ReadInheritable(Tag tag) => ReadShared(tag) with
    {
        Form = tag["name-form"],
        Delimiter = tag["name-delimiter"],
        NamesDelimiter = tag["names-delimiter"],
    };

    /// <summary>These options where set, those of <paramref name="outer"/> otherwise.</summary>
    public NameOptions Over(NameOptions outer) => new()
    {
        And = And ?? outer.And,
        Delimiter = Delimiter ?? outer.Delimiter,
        NamesDelimiter = NamesDelimiter ?? outer.NamesDelimiter,
        DelimiterPrecedesEtAl = DelimiterPrecedesEtAl ?? outer.DelimiterPrecedesEtAl,
        DelimiterPrecedesLast = DelimiterPrecedesLast ?? outer.DelimiterPrecedesLast,
        EtAlMin = EtAlMin ?? outer.EtAlMin,
        EtAlUseFirst = EtAlUseFirst ?? outer.EtAlUseFirst,
        EtAlUseLast = EtAlUseLast ?? outer.EtAlUseLast,
        EtAlSubsequentMin = EtAlSubsequentMin ?? outer.EtAlSubsequentMin,
        EtAlSubsequentUseFirst = EtAlSubsequentUseFirst ?? outer.EtAlSubsequentUseFirst,
        Form = Form ?? outer.Form,
        Initialize = Initialize ?? outer.Initialize,
        InitializeWith = InitializeWith ?? outer.InitializeWith,
        NameAsSortOrder = NameAsSortOrder ?? outer.NameAsSortOrder,
        SortSeparator = SortSeparator ?? outer.SortSeparator,
    };

    private static NameOptions ReadShared(Tag tag) => new()
    {
        And = tag["and"],
        DelimiterPrecedesEtAl = tag["delimiter-precedes-et-al"],
        DelimiterPrecedesLast = tag["delimiter-precedes-last"],
        EtAlMin = tag.Number("et-al-min"),
        EtAlUseFirst = tag.Number("et-al-use-first"),
        EtAlUseLast = Flag(tag["et-al-use-last"]),
        EtAlSubsequentMin = tag.Number("et-al-subsequent-min"),
        EtAlSubsequentUseFirst = tag.Number("et-al-subsequent-use-first"),
        Initialize = Flag(tag["initialize"]),
        InitializeWith = tag["initialize-with"],
        NameAsSortOrder = tag["name-as-sort-order"],
        SortSeparator = tag["sort-separator"],
    };

    private static bool? Flag(string? text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };
}

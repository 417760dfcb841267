using System.Collections.Immutable;

namespace FactBot.Csl.Styles;

/// <summary>One key of a sort: a variable or a macro, never both.</summary>
internal sealed record SortRule(string Variable, Macro? Macro, bool Descending, int? NamesMin, int? NamesUseFirst, bool? NamesUseLast);

/// <summary>What citation and bibliography share.</summary>
internal abstract record Section
{
    public required ImmutableArray<Element> Children { get; init; }

    public required Look Look { get; init; }

    public required string Delimiter { get; init; }

    public required ImmutableArray<SortRule> Sort { get; init; }

    public required NameOptions Names { get; init; }
}

internal enum GivenNameRule { ByCite, AllNames, AllNamesWithInitials, PrimaryName, PrimaryNameWithInitials }

internal enum Collapse { None, CitationNumber, Year, YearSuffix, YearSuffixRanged }

internal sealed record CitationSection : Section
{
    public bool AddGivenNames { get; init; }

    public bool AddNames { get; init; }

    public bool AddYearSuffix { get; init; }

    public GivenNameRule GivenNameRule { get; init; }

    public Collapse Collapse { get; init; }

    public string? CiteGroupDelimiter { get; init; }

    public string? YearSuffixDelimiter { get; init; }

    public string? AfterCollapseDelimiter { get; init; }

    public int NearNoteDistance { get; init; } = 5;
}

internal sealed record BibliographySection : Section
{
    public bool HangingIndent { get; init; }

    public string? SecondFieldAlign { get; init; }

    public int LineSpacing { get; init; } = 1;

    public int EntrySpacing { get; init; } = 1;

    public string? SubsequentAuthorSubstitute { get; init; }

    public string SubsequentAuthorRule { get; init; } = "complete-all";
}

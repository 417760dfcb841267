namespace FactBot.Csl;

/// <summary>A day, a month, a season or a year. Negative years are BC; an absent part is 0.</summary>
/// <param name="Year">Year, 0 when there is none.</param>
/// <param name="Month">1 to 12, or 0.</param>
/// <param name="Day">1 to 31, or 0.</param>
/// <param name="Season">1 (spring) to 4 (winter), or 0.</param>
public readonly record struct CslDateParts(int Year, int Month = 0, int Day = 0, int Season = 0)
{
    /// <summary>A number that sorts: year, month, day; seasons count as no month.</summary>
    public long SortNumber => (Year * 10_000L) + (Year < 0 ? -((Month * 100) + Day) : (Month * 100) + Day);
}

/// <summary>A date variable: one date, a range, or a text that stands for a date.</summary>
public sealed record CslDate
{
    /// <summary>The date, or the start of the range; null for a literal.</summary>
    public CslDateParts? Start { get; init; }

    /// <summary>The end of the range; null for a single date. A year of 0 means the range is open.</summary>
    public CslDateParts? End { get; init; }

    /// <summary>The date is approximate.</summary>
    public bool Circa { get; init; }

    /// <summary>Words in place of a date, such as "in press".</summary>
    public string Literal { get; init; } = "";

    /// <summary>A single date.</summary>
    public static CslDate Of(int year, int month = 0, int day = 0) => new() { Start = new CslDateParts(year, month, day) };

    internal bool IsEmpty => Start is null && Literal.Length == 0;
}

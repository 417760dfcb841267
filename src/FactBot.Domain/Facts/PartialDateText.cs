using System.Globalization;

namespace FactBot.Domain.Facts;

/// <summary>Dates as every rendering shows them; <see cref="PartialDateReader"/> reads each back.</summary>
public static class PartialDateText
{
    /// <summary>"24 July 2021", "July 2021", "winter 2021", "about 1973", "2019–2021", "July–August 2021".</summary>
    public static string Human(PartialDate date) => Human(date, "about ", English);

    /// <summary>"24 juillet 2021", "1er juillet 2021", "hiver 2021", "vers 1973", "2019–2021", "juillet–août 2021".</summary>
    public static string French(PartialDate date) => Human(date, "vers ", InFrench);

    private static string Human(PartialDate date, string circa, Func<DatePoint, string> point) =>
        (date.IsCirca ? circa : "") + (date.End is { } end ? Range(date.Start, end, point) : point(date.Start));

    private static string English(DatePoint point) => (point.Month, point.Day) switch
    {
        (null, _) => Year(point),
        ({ } month, null) => $"{DateWords.Name(month)} {Year(point)}",
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{day} {DateWords.Name(month)} {Year(point)}"),
    };

    private static string InFrench(DatePoint point) => (point.Month, point.Day) switch
    {
        (null, _) => Year(point),
        ({ } month, null) => $"{DateWords.FrenchName(month)} {Year(point)}",
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{day}{(day == 1 ? "er" : "")} {DateWords.FrenchName(month)} {Year(point)}"),
    };

    /// <summary>What both ends share is said once: the first word of the start, then the end.</summary>
    private static string Range(DatePoint start, DatePoint end, Func<DatePoint, string> point) => (start, end) switch
    {
        ({ Month: null }, { Month: null }) => $"{Year(start)}–{Year(end)}",
        ({ Month: <= 12, Day: null }, { Month: <= 12, Day: null }) when start.Year == end.Year => $"{FirstWord(point(start))}–{point(end)}",
        ({ Day: not null }, { Day: not null }) when (start.Year, start.Month) == (end.Year, end.Month) => $"{FirstWord(point(start))}–{point(end)}",
        _ => $"{point(start)} – {point(end)}",
    };

    private static string FirstWord(string text) => text[..text.IndexOf(' ', StringComparison.Ordinal)];

    private static string Year(DatePoint point) => point.Year.ToString("D4", CultureInfo.InvariantCulture);
}

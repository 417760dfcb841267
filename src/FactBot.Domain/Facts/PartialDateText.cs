using System.Globalization;

namespace FactBot.Domain.Facts;

/// <summary>Dates as every rendering shows them, in English; <see cref="PartialDateReader"/> reads each back.</summary>
public static class PartialDateText
{
    /// <summary>"24 July 2021", "July 2021", "winter 2021", "about 1973", "2019–2021", "July–August 2021".</summary>
    public static string Human(PartialDate date) =>
        (date.IsCirca ? "about " : "") + (date.End is { } end ? Range(date.Start, end) : Human(date.Start));

    private static string Human(DatePoint point) => (point.Month, point.Day) switch
    {
        (null, _) => Year(point),
        ({ } month, null) => $"{DateWords.Name(month)} {Year(point)}",
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{day} {DateWords.Name(month)} {Year(point)}"),
    };

    /// <summary>What both ends share is said once.</summary>
    private static string Range(DatePoint start, DatePoint end) => (start, end) switch
    {
        ({ Month: null }, { Month: null }) => $"{Year(start)}–{Year(end)}",
        ({ Month: <= 12, Day: null }, { Month: <= 12, Day: null }) when start.Year == end.Year =>
            $"{DateWords.Name(start.Month.Value)}–{Human(end)}",
        ({ Day: { } day }, { Day: not null }) when (start.Year, start.Month) == (end.Year, end.Month) =>
            string.Create(CultureInfo.InvariantCulture, $"{day}–{Human(end)}"),
        _ => $"{Human(start)} – {Human(end)}",
    };

    private static string Year(DatePoint point) => point.Year.ToString("D4", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace FactBot.Domain.Facts;

/// <summary>Dates as people read them.</summary>
public static class PartialDateText
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary><c>24 July 2021</c>, <c>July 2021</c>, <c>winter 2021</c>, <c>about 1973</c>, <c>2019–2021</c>.</summary>
    public static string Human(PartialDate date)
    {
        var text = date.End switch
        {
            null => Human(date.Start),
            { Month: null } end when date.Start.Month is null => $"{Human(date.Start)}–{Human(end)}",
            { } end => $"{Human(date.Start)} – {Human(end)}",
        };
        return date.IsCirca ? "about " + text : text;
    }

    private static string Human(DatePoint point) => point switch
    {
        { Month: null } => point.Year.ToString(CultureInfo.InvariantCulture),
        { Month: > 12 and var season } => string.Create(CultureInfo.InvariantCulture, $"{Seasons[season - 21]} {point.Year}"),
        { Day: null } => string.Create(CultureInfo.InvariantCulture, $"{MonthName(point)} {point.Year}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{point.Day} {MonthName(point)} {point.Year}"),
    };

    private static string MonthName(DatePoint point) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(point.Month!.Value);
}

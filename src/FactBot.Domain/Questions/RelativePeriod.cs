using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>A stretch of the calendar that is told by how far it is from the day of telling.</summary>
internal enum CalendarUnit
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}

/// <summary>"Last year", "cette semaine".</summary>
/// <param name="Unit">How long it is.</param>
/// <param name="Offset">-1 for the last, 0 for the one that holds the day of telling, 1 for the next.</param>
/// <param name="IsRunning">"The past year": from so long ago up to the day itself.</param>
internal readonly record struct RelativePeriod(CalendarUnit Unit, int Offset, bool IsRunning = false)
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    /// <summary>The years that a day is taken from: from elsewhere "last year" might lie outside the calendar.</summary>
    private const int EarliestYear = 1000, LatestYear = 9000;

    /// <summary>What is meant by it.</summary>
    /// <param name="first">The day of telling, or the first of the days that it may be.</param>
    /// <param name="last">The last of those.</param>
    internal PartialDate? From(DateOnly first, DateOnly last)
    {
        if (first.Year < EarliestYear || last.Year > LatestYear)
        {
            return null;
        }

        var (start, end) = (Span(first).Start, Span(last).End);
        return new PartialDate(start, start == end ? null : end);
    }

    private (DatePoint Start, DatePoint End) Span(DateOnly told)
    {
        var day = Moved(told);
        var quarter = ((day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1;
        var monday = day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        return (IsRunning, Unit) switch
        {
            (true, _) => (Point(day), Point(told)),
            (_, CalendarUnit.Year) => (new DatePoint(day.Year), new DatePoint(day.Year)),
            (_, CalendarUnit.Quarter) => (new DatePoint(day.Year, quarter), new DatePoint(day.Year, quarter + MonthsOfQuarter - 1)),
            (_, CalendarUnit.Month) => (new DatePoint(day.Year, day.Month), new DatePoint(day.Year, day.Month)),
            (_, CalendarUnit.Week) => (Point(monday), Point(monday.AddDays(DaysOfWeek - 1))),
            _ => (Point(day), Point(day)),
        };
    }

    private DateOnly Moved(DateOnly day) => Unit switch
    {
        CalendarUnit.Year => day.AddYears(Offset),
        CalendarUnit.Quarter => day.AddMonths(MonthsOfQuarter * Offset),
        CalendarUnit.Month => day.AddMonths(Offset),
        CalendarUnit.Week => day.AddDays(DaysOfWeek * Offset),
        _ => day.AddDays(Offset),
    };

    private static DatePoint Point(DateOnly day) => new(day.Year, day.Month, day.Day);
}

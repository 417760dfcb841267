using CsCheck;
using FactBot.Domain.Facts;

namespace FactBot.Testing;

/// <summary>Random dates known in part.</summary>
public static class DateGen
{
    /// <summary>Partial dates: years, months, seasons, days; circa; ranges.</summary>
    public static Gen<PartialDate> Date { get; } = Gen.Select(Point, Point, Gen.Int[0, 3], Gen.Bool, (a, b, shape, isCirca) =>
        shape > 0 ? new PartialDate(a, null, isCirca)
        : a.FirstDay <= b.LastDay ? new PartialDate(a, b, isCirca) : new PartialDate(b, a, isCirca));

    private static Gen<DatePoint> Point => Gen.Select(Gen.Int[1000, 9998], Gen.Int[0, 12], Gen.Int[0, 31], Gen.Int[0, 5], (year, month, day, season) =>
        season == 0 ? new DatePoint(year, 21 + (month % 4))
        : month == 0 ? new DatePoint(year)
        : day == 0 ? new DatePoint(year, month)
        : new DatePoint(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))));
}

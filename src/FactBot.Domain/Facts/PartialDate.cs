using System.Globalization;

namespace FactBot.Domain.Facts;

/// <summary>A year, a month, a season or a day: as much of a date as is known.</summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or 21 to 24 for spring, summer, autumn, winter (EDTF level 1); absent for a year.</param>
/// <param name="Day">Day of the month; only with a month from 1 to 12.</param>
public readonly record struct DatePoint(int Year, int? Month = null, int? Day = null)
{
    /// <summary>Reads <c>2021</c>, <c>2021-07</c>, <c>2021-24</c> (winter 2021) or <c>2021-07-24</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DatePoint point)
    {
        point = default;
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, '-');
        if (count is < 1 or > 3 || !TryPart(text[parts[0]], 4, out var year))
        {
            return false;
        }

        int? month = null, day = null;
        if (count > 1)
        {
            if (!TryPart(text[parts[1]], 2, out var value))
            {
                return false;
            }

            month = value;
        }

        if (count > 2)
        {
            if (!TryPart(text[parts[2]], 2, out var value))
            {
                return false;
            }

            day = value;
        }

        point = new DatePoint(year, month, day);
        return point.Exists;
    }

    /// <summary>Whether the calendar has this point.</summary>
    public bool Exists => Year is >= 1 and <= 9999 && (Month, Day) switch
    {
        (null, null) => true,
        ( >= 1 and <= 12 or >= 21 and <= 24, null) => true,
        ( >= 1 and <= 12, >= 1) => Day <= DateTime.DaysInMonth(Year, Month.Value),
        _ => false,
    };

    /// <summary>First day covered. A winter counts from December of its year.</summary>
    public DateOnly FirstDay => Month switch
    {
        null => new DateOnly(Year, 1, 1),
        > 12 => new DateOnly(Year, ((Month.Value - 20) * 3), 1),
        _ => new DateOnly(Year, Month.Value, Day ?? 1),
    };

    /// <summary>Last day covered.</summary>
    public DateOnly LastDay => (Month, Day) switch
    {
        (null, _) => new DateOnly(Year, 12, 31),
        (24, _) when Year == 9999 => DateOnly.MaxValue,
        ( > 12, _) => FirstDay.AddMonths(3).AddDays(-1),
        (_, null) => FirstDay.AddDays(DateTime.DaysInMonth(Year, Month.Value) - 1),
        _ => FirstDay,
    };

    /// <summary>EDTF: <c>2021</c>, <c>2021-07</c>, <c>2021-07-24</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}"),
    };

    private static bool TryPart(ReadOnlySpan<char> text, int digits, out int value)
    {
        value = 0;
        return text.Length == digits && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}

/// <summary>
/// A date known in part, possibly approximate, possibly a range; written in EDTF
/// (ISO 8601-2, level 1): <c>2021</c>, <c>2021-07-24</c>, <c>2021~</c> for circa, <c>2019/2021</c> for a range.
/// </summary>
/// <param name="Start">The date, or the first point of the range.</param>
/// <param name="End">The last point of the range.</param>
/// <param name="IsCirca">Approximate.</param>
public readonly record struct PartialDate(DatePoint Start, DatePoint? End = null, bool IsCirca = false)
{
    /// <summary>First day covered.</summary>
    public DateOnly FirstDay => Start.FirstDay;

    /// <summary>Last day covered.</summary>
    public DateOnly LastDay => (End ?? Start).LastDay;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(ReadOnlySpan<char> edtf, out PartialDate date)
    {
        date = default;
        edtf = edtf.Trim();
        var isCirca = edtf.EndsWith("~");
        edtf = edtf.TrimEnd('~');
        var slash = edtf.IndexOf('/');
        if (!DatePoint.TryParse(slash < 0 ? edtf : edtf[..slash], out var start))
        {
            return false;
        }

        if (slash < 0)
        {
            date = new PartialDate(start, null, isCirca);
            return true;
        }

        if (!DatePoint.TryParse(edtf[(slash + 1)..], out var end) || end.LastDay < start.FirstDay)
        {
            return false;
        }

        date = new PartialDate(start, end, isCirca);
        return true;
    }

    /// <summary>The date as EDTF.</summary>
    public override string ToString() =>
        (End is { } end ? $"{Start}/{end}" : Start.ToString()) + (IsCirca ? "~" : "");
}

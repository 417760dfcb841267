using System.Globalization;
using System.Text.RegularExpressions;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Facts;

/// <summary>What became of a date somebody wrote.</summary>
/// <param name="Date">The date, when it could be read.</param>
/// <param name="IsAmbiguous">Day and month cannot be told apart (04/05/2021).</param>
public readonly record struct DateReading(PartialDate? Date, bool IsAmbiguous);

/// <summary>
/// Reads dates as people write them in English and French: 2021, July 2021, 24 July 2021, July 24, 2021,
/// 24/07/2021, 1er août 2021, winter 2021, about 1973, 2019–2021, the 1960s; and EDTF (ISO 8601-2, level 1).
/// </summary>
public static partial class PartialDateReader
{
    /// <summary>No date is longer.</summary>
    private const int Longest = 100;

    private static readonly string[] CircaPrefixes =
        ["circa ", "ca. ", "ca ", "c. ", "about ", "around ", "approximately ", "approx. ", "vers ", "environ ", "~"];

    /// <summary>Reads a date.</summary>
    public static bool TryRead(string text, out PartialDate date)
    {
        var reading = Read(text);
        date = reading.Date ?? default;
        return reading.Date is not null;
    }

    /// <summary>Reads a date, with the reason when it cannot be read.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="today">The day "today" and "yesterday" count from; without it they are not read.</param>
    public static DateReading Read(string text, DateOnly? today = null)
    {
        if (text.Length > Longest)
        {
            return default;
        }

        var folded = TextFolding.Fold(text).Trim().TrimEnd('.', ',');
        if (today is { } day && Relative(folded, day) is { } relative)
        {
            return new DateReading(relative, false);
        }

        if (PartialDate.TryParse(folded, out var edtf))
        {
            return new DateReading(edtf, false);
        }

        var rest = WithoutCirca(folded, out var isCirca);
        var reading = ReadExact(rest);
        return reading.Date is { } date ? new DateReading(date with { IsCirca = isCirca || date.IsCirca }, false) : reading;
    }

    private static PartialDate? Relative(string folded, DateOnly today) => folded switch
    {
        "today" or "aujourd'hui" or "aujourdhui" => OnDay(today),
        "yesterday" or "hier" when today > DateOnly.MinValue => OnDay(today.AddDays(-1)),
        _ => null,
    };

    private static PartialDate OnDay(DateOnly day) => new(new DatePoint(day.Year, day.Month, day.Day));

    private static string WithoutCirca(string folded, out bool isCirca)
    {
        var rest = folded.TrimEnd('~').Trim();
        isCirca = rest.Length < folded.Length;
        if (rest.EndsWith("(circa)", StringComparison.Ordinal))
        {
            isCirca = true;
            rest = rest[..^7].Trim();
        }

        foreach (var prefix in CircaPrefixes)
        {
            if (rest.StartsWith(prefix, StringComparison.Ordinal))
            {
                isCirca = true;
                return rest[prefix.Length..].Trim();
            }
        }

        return rest;
    }

    private static DateReading ReadExact(string folded)
    {
        if (Decade().Match(folded) is { Success: true } decade)
        {
            var first = int.Parse(decade.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
            return first > 0 ? new DateReading(new PartialDate(new DatePoint(first), new DatePoint(first + 9)), false) : default;
        }

        if (DatePointReader.Read(folded, out var isAmbiguous)?.Completed() is { } point)
        {
            return new DateReading(new PartialDate(point), false);
        }

        return !isAmbiguous && ReadRange(folded) is { } range ? new DateReading(range, false) : new DateReading(null, isAmbiguous);
    }

    private static PartialDate? ReadRange(string folded)
    {
        var bare = RangeOpening().Replace(folded, "");
        foreach (Match separator in RangeSeparator().Matches(bare))
        {
            var last = DatePointReader.Read(bare[(separator.Index + separator.Length)..].Trim(), out _)?.Completed();
            if (last is not { } end)
            {
                continue;
            }

            if (DatePointReader.Read(bare[..separator.Index].Trim(), out _)?.Completed(end) is { } start && end.LastDay >= start.FirstDay)
            {
                return new PartialDate(start, end);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(the |les )?(annees )?(?<y>[0-9]{3}0)('?s)?(?<=s|annees [0-9]{4})\z")]
    private static partial Regex Decade();

    [GeneratedRegex("^(from|between|de|du|d'|entre|since) ")]
    private static partial Regex RangeOpening();

    [GeneratedRegex(" (to|and|until|till|through|a|au|et|jusqu'a|jusqu'en) | ?[-/] ?")]
    private static partial Regex RangeSeparator();
}

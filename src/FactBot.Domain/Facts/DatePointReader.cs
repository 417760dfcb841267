using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBot.Domain.Facts;

/// <summary>A date as typed, with the parts it leaves to its other half: the "July" of "July–August 2021".</summary>
internal readonly record struct LoosePoint(int? Year, int? Month, int? Day)
{
    /// <summary>The point, with what is missing taken from the end of its range; null when the calendar has no such point.</summary>
    internal DatePoint? Completed(DatePoint? end = null)
    {
        if ((Year ?? end?.Year) is not { } year)
        {
            return null;
        }

        var month = Month ?? (Year is null ? end?.Month : null);
        var point = new DatePoint(year, month, Day);
        return point.Exists ? point : null;
    }
}

/// <summary>Reads one date, folded to lower case without accents.</summary>
internal static partial class DatePointReader
{
    /// <summary>Reads a date; tells when day and month cannot be told apart.</summary>
    internal static LoosePoint? Read(string folded, out bool isAmbiguous)
    {
        isAmbiguous = false;
        if (DatePoint.TryParse(folded, out var point))
        {
            return new LoosePoint(point.Year, point.Month, point.Day);
        }

        return YearFirst().Match(folded) is { Success: true } yearFirst
            ? new LoosePoint(Number(yearFirst, "y"), Number(yearFirst, "m"), Number(yearFirst, "d"))
            : MonthAndYear().Match(folded) is { Success: true } short_
                ? new LoosePoint(Number(short_, "y"), Number(short_, "m"), null)
                : YearLast().Match(folded) is { Success: true } yearLast
                    ? FromYearLast(yearLast, out isAmbiguous)
                    : FromWords(folded);
    }

    /// <summary>Points are written between day and month only where the day comes first.</summary>
    private static LoosePoint? FromYearLast(Match match, out bool isAmbiguous)
    {
        var (first, second, year) = (Number(match, "a"), Number(match, "b"), Number(match, "y"));
        isAmbiguous = first <= 12 && second <= 12 && first != second && match.Groups["s"].Value != ".";
        return isAmbiguous ? null : second > 12 ? new LoosePoint(year, first, second) : new LoosePoint(year, second, first);
    }

    private static LoosePoint? FromWords(string folded)
    {
        int? year = null, month = null, day = null;
        foreach (var word in folded.Split([' ', ',', '.', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateWords.Month(word) is { } named && month is null)
            {
                month = named;
            }
            else if (DateWords.Season(word) is { } season && month is null && day is null)
            {
                month = season;
            }
            else if (Year().IsMatch(word) && year is null)
            {
                year = int.Parse(word, CultureInfo.InvariantCulture);
            }
            else if (Day().Match(word) is { Success: true } found && day is null && month is not > 12)
            {
                day = Number(found, "d");
            }
            else if (!DateWords.IsFiller(word))
            {
                return null;
            }
        }

        // A year alone is read as EDTF; here a word must have said the month, unless the other half of a range does.
        return month is null && year is not null && day is not null ? null
            : year is null && month is null && day is null ? null
            : new LoosePoint(year, month, day);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?<s>[-/.])(?<m>[0-9]{1,2})\k<s>(?<d>[0-9]{1,2})\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<y>[0-9]{4})\z")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})[-/.](?<y>[0-9]{4})\z")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^[0-9]{4}\z")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})(st|nd|rd|th|er|eme|e)?\z")]
    private static partial Regex Day();
}

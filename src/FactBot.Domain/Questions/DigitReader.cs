using System.Globalization;
using System.Text.RegularExpressions;

namespace FactBot.Domain.Questions;

/// <summary>Reads numbers printed in digits, with the groups and decimal signs of English and French.</summary>
internal static partial class DigitReader
{
    private const int LongestRun = 40;

    /// <summary>Reads the digits that start here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a digit, or a point before one, stands.</param>
    /// <param name="value">What they are worth.</param>
    /// <param name="end">Behind them; behind the whole chain when they are a date, a time, a version or a phone number.</param>
    /// <param name="isYearLike">Four bare digits from 1000 to 2199.</param>
    internal static bool TryRead(string text, int start, out decimal value, out int end, out bool isYearLike)
    {
        value = 0;
        isYearLike = false;
        end = EndOfRun(text, start);
        if (EndOfChain(text, start, end) is var chain && chain > end)
        {
            end = chain;
            return false;
        }

        var run = text[start..Math.Min(end, start + LongestRun)];
        if (end - start > LongestRun || Plain(run) is not { } plain)
        {
            return false;
        }

        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var parsed))
        {
            return false;
        }

        // Without the trailing zeros that a decimal remembers: 1.20 and 1.2 are one number.
        value = parsed / 1.0000000000000000000000000000m;
        isYearLike = run.Length == 4 && parsed is >= 1000 and < 2200 && run.All(char.IsAsciiDigit);
        return true;
    }

    /// <summary>Digits with single points, commas or apostrophes between them, and groups of three behind single spaces.</summary>
    private static int EndOfRun(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsDigit(text, end) || (IsSeparator(text[end]) && IsDigit(text, end + 1) && (end > start || text[end] == '.'))))
        {
            end++;
        }

        if (end - start is < 1 or > 3 || !text.AsSpan(start, end - start).ContainsOnlyDigits())
        {
            return end;
        }

        var grouped = end;
        while (IsGroup(text, grouped))
        {
            grouped += 4;
        }

        if (grouped > end && grouped + 1 < text.Length && text[grouped] is '.' or ',' && IsDigit(text, grouped + 1))
        {
            grouped++;
            while (IsDigit(text, grouped))
            {
                grouped++;
            }
        }

        return grouped;
    }

    private static bool IsGroup(string text, int position) =>
        position < text.Length && LetterWords.IsSpace(text[position])
        && IsDigit(text, position + 1) && IsDigit(text, position + 2) && IsDigit(text, position + 3) && !IsDigit(text, position + 4);

    /// <summary>24/07/2021, 12:30, 2021-07-24: numbers only in part.</summary>
    private static int EndOfChain(string text, int start, int end)
    {
        if (end >= text.Length || !IsDigit(text, end + 1))
        {
            return end;
        }

        var isChain = text[end] is '/' or ':' || (text[end] == '-' && IsoDate().IsMatch(text.AsSpan(start, Math.Min(10, text.Length - start))));
        while (isChain && end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '/' or ':' or '-' or '.' && IsDigit(text, end + 1))))
        {
            end++;
        }

        return end;
    }

    /// <summary>The run with a decimal point and without groups, or null when it is no one number.</summary>
    private static string? Plain(string run) => run switch
    {
        _ when Whole().IsMatch(run) => run,
        _ when CommaGroups().IsMatch(run) => run.Replace(",", "", StringComparison.Ordinal),
        _ when PointGroups().IsMatch(run) => run.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'),
        _ when OtherGroups().IsMatch(run) => string.Concat(run.Where(c => char.IsAsciiDigit(c) || c is '.' or ',')).Replace(',', '.'),
        _ when DecimalComma().IsMatch(run) => run.Replace(',', '.'),
        _ => null,
    };

    private static bool IsDigit(string text, int position) => position < text.Length && char.IsAsciiDigit(text[position]);

    private static bool IsSeparator(char c) => c is '.' or ',' or '\'' or '’';

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex(@"^[0-9]*\.?[0-9]+\z")]
    private static partial Regex Whole();

    // 1,200,000 and 1,200.50; also 12,34,567 as in India. A zero in front makes 0,200 a decimal.
    [GeneratedRegex(@"^[1-9][0-9]{0,2}(,[0-9]{2}){0,6}(,[0-9]{3})+(\.[0-9]+)?\z")]
    private static partial Regex CommaGroups();

    // 1.200.000 and 1.200,50, but 1.200 is one and a fifth.
    [GeneratedRegex(@"^[1-9][0-9]{0,2}((\.[0-9]{3}){2,}(,[0-9]+)?|\.[0-9]{3},[0-9]+)\z")]
    private static partial Regex PointGroups();

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(([  \u2009\u202F][0-9]{3})+|(['’][0-9]{3})+)([.,][0-9]+)?\z")]
    private static partial Regex OtherGroups();

    [GeneratedRegex(@"^[0-9]+,[0-9]+\z")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}(?![0-9])")]
    private static partial Regex IsoDate();
}

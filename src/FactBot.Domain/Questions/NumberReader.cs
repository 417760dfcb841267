using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>
/// Reads numbers as people print them, in English and French: 41 %, forty-one per cent, 1.2bn, 1 200 000,
/// 3,4 M€, un tiers. A lone "1.200" is one and a fifth, a lone "1,200" is twelve hundred. What is part of a
/// date, a time, a version or a name (24/07/2021, 12:30, 5G, F-12) is no number, nor is an ordinal, nor a bare "one".
/// </summary>
public static class NumberReader
{
    /// <summary>Every number in a text, in order.</summary>
    public static ImmutableArray<ReadNumber> ReadAll(string text)
    {
        ImmutableArray<ReadNumber>.Builder? numbers = null;
        var position = 0;
        while (position < text.Length)
        {
            if (!NumberStarts.MayBeAt(text, position))
            {
                position = Math.Max(LetterWords.EndOf(text, position), position + 1);
                continue;
            }

            if (TryReadAt(text, position, allowDoubtful: false, out var number, out var end))
            {
                (numbers ??= ImmutableArray.CreateBuilder<ReadNumber>()).Add(number);
            }

            position = Math.Max(end, position + 1);
        }

        return numbers?.ToImmutable() ?? [];
    }

    /// <summary>Reads a text that is one number and nothing else, but for words on how exact it is: "about 41 %", "plus de 3 M€".</summary>
    public static bool TryRead(string text, out ReadFigure figure)
    {
        figure = default;
        if (text.Length > 200)
        {
            return false;
        }

        var start = FigureQualifiers.SkipBefore(text, text.Length - text.AsSpan().TrimStart().Length, out var qualifier);
        if (!TryReadAt(text, start, allowDoubtful: true, out var number, out var end) || number.Start != start)
        {
            return false;
        }

        var rest = text.AsSpan(end).Trim();
        if (rest.Length > 0 && !FigureQualifiers.TryBehind(rest, ref qualifier))
        {
            return false;
        }

        figure = new ReadFigure(number.Value, number.Unit, qualifier);
        return true;
    }

    /// <summary>What the words right before a number say about how exact it is.</summary>
    public static FigureQualifier? QualifierBefore(string text, ReadNumber number) => FigureQualifiers.Before(text, number.Start);

    /// <summary>Reads the number that begins here; else tells where the next may begin.</summary>
    internal static bool TryReadAt(string text, int start, bool allowDoubtful, out ReadNumber number, out int end)
    {
        number = default;
        end = start;
        if (!CanStart(text, start))
        {
            end = LetterWords.EndOf(text, start);
            return false;
        }

        var position = start;
        var isNegative = SkipSign(text, ref position);
        if (UnitReader.TryCurrencyBefore(text, position, out var currency, out var behind))
        {
            position = behind;
            isNegative |= SkipSign(text, ref position);
        }

        if (IsDigit(text, position) || (text[position] == '.' && IsDigit(text, position + 1)))
        {
            return TryDigits(text, start, position, isNegative, currency, out number, out end);
        }

        // A sign or a currency sets only digits apart: "NIS" and "-forty" are left to what follows.
        if (position > start)
        {
            return false;
        }

        return TryWords(text, start, allowDoubtful, out number, out end);
    }

    private static bool TryDigits(string text, int start, int position, bool isNegative, string? currency, out ReadNumber number, out int end)
    {
        number = default;
        if (!DigitReader.TryRead(text, position, out var value, out end, out var isYearLike))
        {
            return false;
        }

        TryVulgarFraction(text, ref value, ref end, ref isYearLike);
        if (!NumberTail.TryScale(text, ref value, ref end, ref isYearLike))
        {
            end = LetterWords.EndOf(text, end);
            return false;
        }

        var unit = UnitReader.ReadBehind(text, ref end);
        unit = string.IsNullOrEmpty(currency) ? unit : currency;
        number = new ReadNumber(Plain(isNegative ? -value : value), unit, start, end - start, isYearLike && unit is null && !isNegative);
        return true;
    }

    /// <summary>The value without the zeros that 3.4 × 1000000 leaves behind the point: equal numbers are written alike.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private static bool TryWords(string text, int start, bool allowDoubtful, out ReadNumber number, out int end)
    {
        number = default;
        if (IsVulgarFraction(text[start], out var fraction))
        {
            end = start + 1;
            var vulgarUnit = UnitReader.ReadBehind(text, ref end);
            number = new ReadNumber(fraction, vulgarUnit, start, end - start, false);
            return true;
        }

        if (!NumberWords.TryRead(text, start, out var words))
        {
            end = LetterWords.EndOf(text, start);
            return false;
        }

        end = words.End;
        var unit = UnitReader.ReadBehind(text, ref end);
        number = new ReadNumber(Plain(words.Value), unit, start, end - start, false);
        return allowDoubtful || unit is not null || !words.IsDoubtful;
    }

    private static void TryVulgarFraction(string text, ref decimal value, ref int end, ref bool isYearLike)
    {
        if (end < text.Length && value < 1e20m && IsVulgarFraction(text[end], out var fraction))
        {
            value += fraction;
            end++;
            isYearLike = false;
        }
    }

    private static bool IsVulgarFraction(char c, out decimal value)
    {
        value = c switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, '⅓' => 1 / 3m, '⅔' => 2 / 3m, '⅕' => 0.2m, '⅛' => 0.125m, _ => 0 };
        return value > 0;
    }

    /// <summary>A number stands neither inside a word nor, with a hyphen, behind one (COVID-19, F-12).</summary>
    private static bool CanStart(string text, int start) =>
        start < text.Length
        && LetterWords.IsStart(text, start)
        && !(start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2]) && IsDigit(text, start));

    private static bool SkipSign(string text, ref int position)
    {
        if (position + 1 < text.Length && text[position] is '-' or '−' && (position == 0 || !char.IsLetterOrDigit(text[position - 1])))
        {
            position++;
            return true;
        }

        return false;
    }

    private static bool IsDigit(string text, int position) => position < text.Length && char.IsAsciiDigit(text[position]);
}

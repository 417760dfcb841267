namespace FactBot.Domain.Questions;

/// <summary>What stands behind the digits of a number: a scale ("bn", "millions"), glued or apart.</summary>
internal static class NumberTail
{
    private static readonly NumberParts Apart = new(
        (NumberPartKind.Hundred, 100, "hundred"),
        (NumberPartKind.Scale, 1e3m, "thousand mille millier milliers"),
        (NumberPartKind.Scale, 1e6m, "million millions mn mln mio"),
        (NumberPartKind.Scale, 1e9m, "billion billions bn milliard milliards mrd mds mdr"),
        (NumberPartKind.Scale, 1e12m, "trillion trillions tn trn"),
        (NumberPartKind.Dozen, 12, "dozen douzaine douzaines"));

    /// <summary>Multiplies a number by the scales behind it.</summary>
    /// <returns>False when letters are glued to it that make it something else, or it grows too large.</returns>
    internal static bool TryScale(string text, ref decimal value, ref int end, ref bool isYearLike)
    {
        if (!LetterWords.IsEnd(text, end) && !TryGlued(text, ref value, ref end, ref isYearLike))
        {
            return false;
        }

        return TryScaleApart(text, ref value, ref end, ref isYearLike);
    }

    /// <summary>Multiplies, unless the product is too large for a decimal.</summary>
    internal static bool TryMultiply(ref decimal value, decimal factor)
    {
        if (Math.Abs(value) > decimal.MaxValue / factor)
        {
            return false;
        }

        value *= factor;
        return true;
    }

    private static bool TryGlued(string text, ref decimal value, ref int end, ref bool isYearLike)
    {
        var last = LetterWords.EndOf(text, end);
        var word = text.AsSpan(end, last - end);
        if (isYearLike && word is "s")
        {
            end = last;
            return true;
        }

        var factor = word switch
        {
            "k" or "K" => 1e3m,
            "m" or "M" or "mn" or "Mn" or "mln" or "mio" or "Mio" or "million" or "millions" => 1e6m,
            "b" or "B" or "bn" or "Bn" or "BN" or "billion" or "Md" or "Mds" or "md" or "mds" or "mrd" or "Mrd" or "milliard" or "milliards" => 1e9m,
            "tn" or "trn" or "Tn" or "trillion" => 1e12m,
            _ => 0,
        };
        if (factor == 0)
        {
            // A unit may be glued, as in 41pc or 5EUR; anything else makes it a name (5G, 12th, 10km).
            return UnitReader.IsGluedUnit(word);
        }

        isYearLike = false;
        end = last;
        return TryMultiply(ref value, factor);
    }

    private static bool TryScaleApart(string text, ref decimal value, ref int end, ref bool isYearLike)
    {
        while (true)
        {
            var next = LetterWords.SkipGap(text, end);
            if (next == end || !TryScaleAt(text, next, out var factor, out var last))
            {
                return true;
            }

            if (!TryMultiply(ref value, factor))
            {
                return false;
            }

            end = last;
            isYearLike = false;
        }
    }

    private static bool TryScaleAt(string text, int next, out decimal factor, out int last)
    {
        if (Apart.TryAt(text, next, out var part, out last))
        {
            factor = part.Value;
            return true;
        }

        // "3,4 M€", "200 k€", "12 Md€": letters that are a scale only beside a currency sign.
        foreach (var (letters, worth) in (ReadOnlySpan<(string, decimal)>)[("Md", 1e9m), ("Mds", 1e9m), ("M", 1e6m), ("k", 1e3m)])
        {
            if (string.CompareOrdinal(text, next, letters, 0, letters.Length) == 0 && IsBeforeCurrency(text, next + letters.Length))
            {
                (factor, last) = (worth, next + letters.Length);
                return true;
            }
        }

        (factor, last) = (1, next);
        return false;
    }

    private static bool IsBeforeCurrency(string text, int position) =>
        (position >= text.Length || !char.IsLetterOrDigit(text[position]))
        && UnitReader.TryCurrencyBehind(text, position, out _, out _);
}

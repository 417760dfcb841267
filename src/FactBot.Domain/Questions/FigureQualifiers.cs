using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>The words that say how exact a number is, in English and French.</summary>
public static class FigureQualifiers
{
    // Longer phrases stand before the shorter ones they contain.
    private static readonly (string Phrase, FigureQualifier Qualifier)[] Phrases =
    [
        ("at least", FigureQualifier.AtLeast), ("no less than", FigureQualifier.AtLeast), ("no fewer than", FigureQualifier.AtLeast),
        ("a minimum of", FigureQualifier.AtLeast), ("minimum", FigureQualifier.AtLeast), ("au moins", FigureQualifier.AtLeast),
        ("up to", FigureQualifier.UpTo), ("at most", FigureQualifier.UpTo), ("no more than", FigureQualifier.UpTo),
        ("a maximum of", FigureQualifier.UpTo), ("maximum", FigureQualifier.UpTo), ("jusqu'à", FigureQualifier.UpTo), ("jusqu’à", FigureQualifier.UpTo),
        ("jusqu'a", FigureQualifier.UpTo), ("au plus", FigureQualifier.UpTo), ("au maximum", FigureQualifier.UpTo),
        ("more than", FigureQualifier.Over), ("over", FigureQualifier.Over), ("above", FigureQualifier.Over), ("exceeding", FigureQualifier.Over),
        ("plus de", FigureQualifier.Over), ("plus d'", FigureQualifier.Over), ("plus d’", FigureQualifier.Over), ("au-delà de", FigureQualifier.Over),
        ("less than", FigureQualifier.Under), ("fewer than", FigureQualifier.Under), ("under", FigureQualifier.Under), ("below", FigureQualifier.Under),
        ("moins de", FigureQualifier.Under), ("moins d'", FigureQualifier.Under), ("moins d’", FigureQualifier.Under),
        ("about", FigureQualifier.About), ("around", FigureQualifier.About), ("approximately", FigureQualifier.About), ("approx.", FigureQualifier.About),
        ("approx", FigureQualifier.About), ("roughly", FigureQualifier.About), ("nearly", FigureQualifier.About), ("almost", FigureQualifier.About),
        ("some", FigureQualifier.About), ("circa", FigureQualifier.About), ("environ", FigureQualifier.About), ("près de", FigureQualifier.About),
        ("pres de", FigureQualifier.About), ("à peu près", FigureQualifier.About), ("presque", FigureQualifier.About), ("quelque", FigureQualifier.About),
        ("autour de", FigureQualifier.About),
        (">=", FigureQualifier.AtLeast), ("≥", FigureQualifier.AtLeast), ("<=", FigureQualifier.UpTo), ("≤", FigureQualifier.UpTo),
        (">", FigureQualifier.Over), ("<", FigureQualifier.Under), ("~", FigureQualifier.About), ("≈", FigureQualifier.About),
    ];

    /// <summary>Reads a qualifier by its token (<c>at-least</c>) or as people say it ("environ", "more than").</summary>
    public static bool TryRead(string text, out FigureQualifier qualifier)
    {
        var trimmed = text.Trim();
        if (Tokens.TryRead(trimmed, out qualifier))
        {
            return true;
        }

        foreach (var entry in Phrases)
        {
            if (entry.Phrase.Equals(trimmed, StringComparison.OrdinalIgnoreCase))
            {
                qualifier = entry.Qualifier;
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the qualifier that a text starts with, if it does.</summary>
    internal static int SkipBefore(string text, int start, out FigureQualifier? qualifier)
    {
        qualifier = null;
        foreach (var (phrase, meaning) in Phrases)
        {
            var end = start + phrase.Length;
            if (end < text.Length && string.Compare(text, start, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (!char.IsLetter(phrase[^1]) || LetterWords.IsSpace(text[end])))
            {
                qualifier = meaning;
                return LetterWords.SkipSpaces(text, end);
            }
        }

        return start;
    }

    /// <summary>"41+", "41 or more", "41 ou moins".</summary>
    internal static bool TryBehind(ReadOnlySpan<char> rest, ref FigureQualifier? qualifier)
    {
        FigureQualifier? meaning = rest switch
        {
            "+" or "or more" or "or over" or "ou plus" => FigureQualifier.AtLeast,
            "or less" or "or fewer" or "or under" or "ou moins" => FigureQualifier.UpTo,
            _ => null,
        };
        qualifier ??= meaning;
        return meaning is not null;
    }

    /// <summary>The qualifier whose words end right before a position.</summary>
    internal static FigureQualifier? Before(string text, int position)
    {
        var before = text.AsSpan(0, position).TrimEnd();
        foreach (var (phrase, meaning) in Phrases)
        {
            if (before.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (before.Length == phrase.Length || !char.IsLetter(phrase[0]) || !char.IsLetterOrDigit(before[^(phrase.Length + 1)])))
            {
                return meaning;
            }
        }

        return null;
    }
}

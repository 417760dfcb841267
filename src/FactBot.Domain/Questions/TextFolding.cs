using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FactBot.Domain.Questions;

/// <summary>
/// The one folding used for indexing and for asking: lower case, no accents, plain quotes and dashes, single
/// spaces. What is stored to be shown is never folded.
/// </summary>
public static class TextFolding
{
    private const int LongestOnStack = 256;
    private const char FirstLatin = 'À';
    private const char LastLatin = 'ſ';

    /// <summary>Folds a text. Folding twice changes nothing more.</summary>
    public static string Fold(string text)
    {
        if (IsFoldedAscii(text))
        {
            return text;
        }

        return FoldedInPlace(text) ?? FoldedByRune(text);
    }

    private static string FoldedByRune(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Most texts have only letters that stay one letter; null for any other.</summary>
    private static string? FoldedInPlace(string text)
    {
        char[]? rented = null;
        var folded = text.Length <= LongestOnStack ? stackalloc char[LongestOnStack] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Fold(text, folded) is >= 0 and var length ? folded[..length].ToString() : null;
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    /// <returns>How many letters there are; -1 when a letter takes more than a glance.</returns>
    private static int Fold(string text, Span<char> folded)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c is <= ' ' or '\u007F')
            {
                if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }
            }
            else if (Simple(c) is not '\0' and var letter)
            {
                folded[length++] = letter;
            }
            else
            {
                return -1;
            }
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    /// <summary>What becomes of a character that is no space, wherever it stands; NUL where that takes more than a glance.</summary>
    private static char Simple(char c) => c switch
    {
        '"' or '`' => '\'',
        < '\u0080' => char.ToLowerInvariant(c),
        >= FirstLatin and <= LastLatin => Latin.Letters[c - FirstLatin],
        '‘' or '’' or '“' or '”' => '\'',
        '–' or '—' => '-',
        _ => '\0',
    };

    private static string Decomposed(string text)
    {
        // A lone surrogate is no text; Normalize would throw on it.
        var valid = text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar)
            ? string.Concat(text.EnumerateRunes())
            : text;
        return valid.Normalize(NormalizationForm.FormKD);
    }

    private static bool IsFoldedAscii(string text)
    {
        var previous = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or (>= 'A' and <= 'Z') or '"' or '`' || (c == ' ' && previous == ' '))
            {
                return false;
            }

            previous = c;
        }

        return text.Length == 0 || previous != ' ';
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                return;
            default:
                folded.Append(Letter(rune));
                return;
        }
    }

    /// <summary>Letters that Unicode does not decompose, and the many forms of quotes and dashes.</summary>
    private static string Letter(Rune rune) => rune.Value switch
    {
        'ł' or 'Ł' => "l",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ħ' or 'Ħ' => "h",
        'ı' or 'İ' => "i",
        'ŧ' or 'Ŧ' => "t",
        'ŋ' or 'Ŋ' => "n",
        'ĸ' => "k",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ß' or 'ẞ' => "ss",
        'þ' or 'Þ' => "th",
        'ς' => "σ",
        '’' or '‘' or '‚' or '‛' or 'ʼ' or 'ʹ' or '´' or '`' or '′' or '＇' => "'",
        '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '″' => "'",
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => "-",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };

    /// <summary>Made when the first accent is met: an English question does without.</summary>
    private static class Latin
    {
        internal static readonly ImmutableArray<char> Letters =
            [.. Enumerable.Range(FirstLatin, LastLatin - FirstLatin + 1).Select(c => FoldedByRune(((char)c).ToString()) is [var letter] ? letter : '\0')];
    }
}

using System.Globalization;
using System.Text;

namespace FactBot.Domain.Questions;

/// <summary>
/// The one folding used for indexing and for asking: lower case, no accents, plain quotes and dashes, single
/// spaces. What is stored to be shown is never folded.
/// </summary>
public static class TextFolding
{
    /// <summary>Folds a text. Folding twice changes nothing more.</summary>
    public static string Fold(string text)
    {
        if (IsFoldedAscii(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded.ToString().TrimEnd(' ');
    }

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
}

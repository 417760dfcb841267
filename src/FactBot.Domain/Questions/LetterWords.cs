using System.Globalization;

namespace FactBot.Domain.Questions;

/// <summary>Reads words in place, lower case and without the accents of French, so that nothing of the text moves.</summary>
internal static class LetterWords
{
    /// <summary>No word that matters here is longer.</summary>
    internal const int Longest = 20;

    /// <summary>The word that starts here, folded; empty when there is none or it is longer than any that matters.</summary>
    internal static ReadOnlySpan<char> At(string text, int start, Span<char> buffer, out int end)
    {
        var length = 0;
        end = start;
        while (end < text.Length && IsPart(text[end]))
        {
            if (char.IsLetter(text[end]))
            {
                if (length == buffer.Length)
                {
                    end = start;
                    return [];
                }

                buffer[length++] = Folded(text[end]);
            }

            end++;
        }

        return buffer[..length];
    }

    /// <summary>Where the word that this position lies in ends.</summary>
    internal static int EndOf(string text, int position)
    {
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || IsPart(text[position])))
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether a word, number or name ends before this position.</summary>
    internal static bool IsStart(string text, int position) =>
        position == 0 || !(IsPart(text[position - 1]) || char.IsDigit(text[position - 1]) || text[position - 1] == '_');

    /// <summary>Whether no letter and no digit stands at this position.</summary>
    internal static bool IsEnd(string text, int position) =>
        position >= text.Length || !(IsPart(text[position]) || char.IsDigit(text[position]));

    /// <summary>Behind the spaces, and the one hyphen, that may stand between the parts of a number.</summary>
    internal static int SkipGap(string text, int position)
    {
        position = SkipSpaces(text, position);
        return position < text.Length && IsHyphen(text[position]) ? SkipSpaces(text, position + 1) : position;
    }

    /// <summary>Behind at most two spaces of any width.</summary>
    internal static int SkipSpaces(string text, int position)
    {
        for (var skipped = 0; skipped < 2 && position < text.Length && IsSpace(text[position]); skipped++)
        {
            position++;
        }

        return position;
    }

    /// <summary>A space of any width; no line break.</summary>
    internal static bool IsSpace(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    /// <summary>A hyphen, or a dash typed for one.</summary>
    internal static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    private static bool IsPart(char c) => char.IsAscii(c)
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static char Folded(char c) => char.ToLowerInvariant(c) switch
    {
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'à' or 'â' => 'a',
        'ù' or 'û' => 'u',
        'î' or 'ï' => 'i',
        'ô' => 'o',
        'ç' => 'c',
        var lower => lower,
    };
}

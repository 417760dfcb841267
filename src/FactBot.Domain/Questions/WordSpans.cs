using System.Globalization;
using System.Text;

namespace FactBot.Domain.Questions;

/// <summary>Where a word stands in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsElided">A short piece next to an apostrophe ("l'", "'s"), which belongs to grammar and not to the subject.</param>
internal readonly record struct WordSpan(int Start, int Length, bool IsElided);

/// <summary>Goes through the words of a text: letters, digits and their combining marks; "U.S." is one word.</summary>
internal ref struct WordSpans(ReadOnlySpan<char> text)
{
    private const int LongestElided = 2;
    private readonly ReadOnlySpan<char> text = text;
    private int position;
    private int behindApostrophe = -1;

    /// <summary>The word that was come to.</summary>
    internal WordSpan Current { get; private set; }

    /// <summary>Goes to the next word; false when there is none.</summary>
    internal bool MoveNext()
    {
        while (position < text.Length && !IsLetterOrDigit(position, out _))
        {
            Skip();
        }

        var start = position;
        while (position < text.Length && (IsLetterOrDigit(position, out var length) || (position > start && IsMark(position, out length))))
        {
            position += length;
        }

        if (position == start)
        {
            return false;
        }

        if (position == start + 1 && char.IsAsciiLetter(text[start]))
        {
            TakeRestOfAbbreviation();
        }

        var isBeforeApostrophe = position < text.Length && IsApostrophe(text[position]);
        var isElided = behindApostrophe == start || (isBeforeApostrophe && position - start <= LongestElided);
        Current = new WordSpan(start, position - start, isElided && position - start <= LongestElided);
        return true;
    }

    private void Skip()
    {
        var isBehindWord = position > 0 && position == Current.Start + Current.Length && Current.Length > 0;
        if (IsApostrophe(text[position]) && isBehindWord)
        {
            behindApostrophe = position + 1;
        }

        position++;
    }

    /// <summary>"U.S" of "U.S.": single letters with points between them are one word.</summary>
    private void TakeRestOfAbbreviation()
    {
        while (position + 1 < text.Length && text[position] == '.' && char.IsAsciiLetter(text[position + 1])
            && (position + 2 == text.Length || !(IsLetterOrDigit(position + 2, out _) || IsMark(position + 2, out _))))
        {
            position += 2;
        }
    }

    private readonly bool IsLetterOrDigit(int at, out int length)
    {
        length = 1;
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c);
        }

        if (!char.IsHighSurrogate(c))
        {
            // Unicode counts one of the apostrophes as a letter.
            return char.IsLetterOrDigit(c) && !IsApostrophe(c);
        }

        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return Rune.IsLetterOrDigit(rune);
    }

    private readonly bool IsMark(int at, out int length)
    {
        length = 1;
        if (text[at] < 128)
        {
            return false;
        }

        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
    }

    /// <summary>Whether a character is written for an apostrophe.</summary>
    internal static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';
}

using System.Collections.Immutable;
using System.Text;

namespace FactBot.Domain.Questions;

/// <summary>One word of a text.</summary>
/// <param name="Folded">The word, folded.</param>
/// <param name="Index">The word as the index has it: its stem.</param>
/// <param name="IsCapitalised">Whether it was written with a capital, which in the middle of a sentence means a name.</param>
/// <param name="IsAcronym">Whether it was written in capitals only: "NSO", "US", "AI".</param>
public readonly record struct TextWord(string Folded, string Index, bool IsCapitalised, bool IsAcronym);

/// <summary>The one analysis that turns text into index words, for facts and for questions alike.</summary>
public static class IndexWords
{
    /// <summary>
    /// The index words of a text: the stems in order, joined compounds, then its numbers in canonical form, with
    /// their unit and without.
    /// </summary>
    public static ImmutableArray<string> Of(string text)
    {
        var words = Words(text);
        return [.. words.Select(word => word.Index), .. Phrases(words), .. Compounds(text), .. Numbers(text)];
    }

    /// <summary>Names of several words are also found by their abbreviation.</summary>
    private static IEnumerable<string> Phrases(ImmutableArray<TextWord> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            switch ((words[i].Folded, words[i + 1].Folded))
            {
                case ("united", "states") or ("etats", "unis"):
                    yield return "usa";
                    break;
                case ("united", "kingdom") or ("royaume", "uni"):
                    yield return "uk";
                    break;
                case ("european", "union") or ("union", "europeenne"):
                    yield return "eu";
                    break;
                case ("arab", "emirates") or ("emirats", "arabes"):
                    yield return "uae";
                    break;
            }
        }
    }

    private static IEnumerable<string> Numbers(string text) => NumberReader.ReadAll(text)
        .Where(number => !number.IsYearLike)
        .SelectMany(number => new[] { number.Token, (number with { Unit = null }).Token })
        .Distinct();

    /// <summary>The words of a text in order; the country "US" is told from the pronoun by its capitals.</summary>
    public static ImmutableArray<TextWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextWord>();
        foreach (var (word, isElided) in Split(text))
        {
            var folded = word == "US" ? "usa" : TextFolding.Fold(word);
            if (folded.Length > 0 && !(isElided && folded.Length <= 2))
            {
                words.Add(new TextWord(folded, EnglishStemmer.Stem(folded), char.IsUpper(word[0]), word.Length > 1 && word.All(char.IsUpper)));
            }
        }

        return words.ToImmutable();
    }

    /// <summary>"cyber-security" is also found as "cybersecurity".</summary>
    private static IEnumerable<string> Compounds(string text)
    {
        var start = 0;
        while ((start = text.AsSpan(start).IndexOfAny("-‐‑") is var offset && offset >= 0 ? start + offset : -1) > 0)
        {
            var left = LettersBefore(text, start);
            var right = LettersAfter(text, start + 1);
            if (left.Length > 1 && right.Length > 1)
            {
                yield return EnglishStemmer.Stem(TextFolding.Fold(left + right));
            }

            start++;
        }
    }

    private static string LettersBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..end];
    }

    private static string LettersAfter(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>
    /// Words of letters, digits and their combining marks. A short piece next to an apostrophe ("l'", "'s") is
    /// marked, because it belongs to grammar and not to the subject.
    /// </summary>
    private static IEnumerable<(string Word, bool IsElided)> Split(string text)
    {
        var word = new StringBuilder();
        var before = ' ';
        foreach (var rune in (text + " ").EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (word.Length > 0 && IsMark(rune)))
            {
                word.Append(rune);
                continue;
            }

            var isApostrophe = rune.Value is '\'' or '’' or '‘' or 'ʼ';
            if (word.Length > 0)
            {
                yield return (word.ToString(), before == '\'' || (isApostrophe && word.Length <= 2));
                word.Clear();
                before = isApostrophe ? '\'' : ' ';
            }
            else if (!isApostrophe)
            {
                before = ' ';
            }
        }
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;
}

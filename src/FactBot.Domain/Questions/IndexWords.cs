using System.Collections.Immutable;

namespace FactBot.Domain.Questions;

/// <summary>One word of a text.</summary>
/// <param name="Folded">The word, folded.</param>
/// <param name="Index">The word as the index has it: its stem in the language of the text.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="IsCapitalised">Whether it was written with a capital, which in the middle of a sentence means a name.</param>
/// <param name="IsAcronym">Whether it was written in capitals only: "NSO", "US", "AI".</param>
public readonly record struct TextWord(string Folded, string Index, int Start, bool IsCapitalised, bool IsAcronym);

/// <summary>The one analysis that turns text into index words, for facts and for questions alike.</summary>
public static class IndexWords
{
    private const int LongestInPlace = 64;

    /// <summary>
    /// The index words of a text: the stems in order, without articles and the like, then joined compounds, names
    /// known by an abbreviation, and numbers in canonical form, with their unit and without.
    /// </summary>
    public static ImmutableArray<string> Of(string text) => [.. InOrder(text).Where(word => SearchText.IsIndexed(word))];

    /// <summary>The same with articles and the like in their places, each behind <see cref="SearchText.FunctionMark"/>.</summary>
    internal static ImmutableArray<string> InOrder(string text)
    {
        var numbers = NumberReader.ReadAll(text);
        var isFrench = TextLanguage.IsFrench(text);
        var words = Words(text, isFrench);
        var index = ImmutableArray.CreateBuilder<string>(words.Length + (2 * numbers.Length));
        foreach (var word in words)
        {
            if (StopWords.IsFunctionWord(word.Folded, isFrench))
            {
                index.Add(SearchText.FunctionMark + word.Folded);
            }
            else if (!IsPartOf(numbers, word))
            {
                index.Add(word.Index);
            }
        }

        Phrases(words, index);
        Compounds(text, isFrench, index);
        Numbers(numbers, index);
        return index.ToImmutable();
    }

    /// <summary>The words of a text in order; the country "US" is told from the pronoun by its capitals.</summary>
    public static ImmutableArray<TextWord> Words(string text) => Words(text, TextLanguage.IsFrench(text));

    /// <summary>The words of a text in a language.</summary>
    internal static ImmutableArray<TextWord> Words(string text, bool isFrench)
    {
        var words = ImmutableArray.CreateBuilder<TextWord>();
        var spans = new WordSpans(text);
        while (spans.MoveNext())
        {
            var span = text.AsSpan(spans.Current.Start, spans.Current.Length);
            var folded = span is "US" ? "usa" : Folded(span);
            if (folded.Length > 0 && !(spans.Current.IsElided && IsGrammar(text, spans.Current, folded)))
            {
                words.Add(new TextWord(folded, Stem(folded, isFrench), spans.Current.Start, char.IsUpper(span[0]), IsAllUpper(span)));
            }
        }

        return words.ToImmutable();
    }

    /// <summary>"l'" and "'s" hold a sentence together; "l'or" and "l'IA" are about gold and AI.</summary>
    private static bool IsGrammar(string text, WordSpan span, string folded)
    {
        var end = span.Start + span.Length;
        return (end < text.Length && WordSpans.IsApostrophe(text[end])) || folded is "s" or "t" or "d" or "m" or "re" or "ve" or "ll";
    }

    /// <summary>The stem of a folded word.</summary>
    internal static string Stem(string folded, bool isFrench) => isFrench ? FrenchStemmer.Stem(folded) : EnglishStemmer.Stem(folded);

    /// <summary>Whether a word stands inside a number that is indexed as such; a year is a word of its own.</summary>
    private static bool IsPartOf(ImmutableArray<ReadNumber> numbers, TextWord word)
    {
        foreach (var number in numbers)
        {
            if (!number.IsYearLike && word.Start >= number.Start && word.Start < number.Start + number.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    private static string Folded(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestInPlace || !System.Text.Ascii.IsValid(word))
        {
            return TextFolding.Fold(word.ToString());
        }

        Span<char> folded = stackalloc char[LongestInPlace];
        return folded[..word.ToLowerInvariant(folded)].ToString();
    }

    /// <summary>Names of several words are also found by their abbreviation.</summary>
    private static void Phrases(ImmutableArray<TextWord> words, ImmutableArray<string>.Builder index)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var abbreviation = (words[i].Folded, words[i + 1].Folded) switch
            {
                ("united", "states") or ("etats", "unis") => "usa",
                ("united", "kingdom") or ("royaume", "uni") => "uk",
                ("european", "union") or ("union", "europeenne") => "eu",
                ("arab", "emirates") or ("emirats", "arabes") => "uae",
                _ => null,
            };
            if (abbreviation is not null)
            {
                index.Add(abbreviation);
            }
        }
    }

    private static void Numbers(ImmutableArray<ReadNumber> numbers, ImmutableArray<string>.Builder index)
    {
        foreach (var number in numbers)
        {
            if (!number.IsYearLike)
            {
                index.Add(number.Token);
                if (number.Unit is not null)
                {
                    index.Add((number with { Unit = null }).Token);
                }
            }
        }
    }

    /// <summary>"cyber-security" is also found as "cybersecurity".</summary>
    private static void Compounds(string text, bool isFrench, ImmutableArray<string>.Builder index)
    {
        for (var hyphen = text.AsSpan().IndexOfAny("-‐‑"); hyphen >= 0;)
        {
            var left = LettersBefore(text, hyphen);
            var right = LettersAfter(text, hyphen + 1);
            if (left.Length > 1 && right.Length > 1)
            {
                index.Add(Stem(Folded(string.Concat(left, right)), isFrench));
            }

            var next = text.AsSpan(hyphen + 1).IndexOfAny("-‐‑");
            hyphen = next < 0 ? -1 : hyphen + 1 + next;
        }
    }

    private static ReadOnlySpan<char> LettersBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }

    private static ReadOnlySpan<char> LettersAfter(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }
}

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
    /// <summary>
    /// The index words of a text: the stems in order, without articles and the like, then joined compounds, names
    /// known by an abbreviation, and numbers in canonical form, with their unit and without.
    /// </summary>
    public static ImmutableArray<string> Of(string text) => [.. InOrder(text).Where(word => SearchText.IsIndexed(word))];

    /// <summary>The same with articles and the like in their places, each behind <see cref="SearchText.FunctionMark"/>.</summary>
    internal static ImmutableArray<string> InOrder(string text)
    {
        var index = new List<string>();
        AddInOrder(index, text, new WordMemory());
        return [.. index];
    }

    /// <summary>As <see cref="InOrder"/>, behind what is in a list already.</summary>
    internal static void AddInOrder(List<string> index, string text, WordMemory memory)
    {
        var numbers = NumberReader.ReadAll(text);
        var words = memory.Read(text, out var isFrench);
        foreach (var (word, start) in words)
        {
            var (entry, isFunction) = word.Entry(isFrench);
            if (isFunction || numbers.IsEmpty || !IsPartOf(numbers, start))
            {
                index.Add(entry);
            }
        }

        Phrases(words, index);
        Compounds(text, isFrench, index);
        Numbers(numbers, index);
    }

    /// <summary>The words of a text in order; the country "US" is told from the pronoun by its capitals.</summary>
    public static ImmutableArray<TextWord> Words(string text) => Words(text, TextLanguage.IsFrench(text));

    /// <summary>The words of a text in a language.</summary>
    internal static ImmutableArray<TextWord> Words(string text, bool isFrench) =>
        [.. new WordMemory().Read(text, out _).Select(word => new TextWord(word.Word.Folded, word.Word.Stem(isFrench), word.Start, word.Word.IsCapitalised, word.Word.IsAcronym))];

    /// <summary>The stem of a folded word.</summary>
    internal static string Stem(string folded, bool isFrench) => isFrench ? FrenchStemmer.Stem(folded) : EnglishStemmer.Stem(folded);

    /// <summary>Whether what begins here stands inside a number that is indexed as such; a year is a word of its own.</summary>
    private static bool IsPartOf(ImmutableArray<ReadNumber> numbers, int start)
    {
        foreach (var number in numbers)
        {
            if (!number.IsYearLike && start >= number.Start && start < number.Start + number.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What two neighbouring words, folded, are known by together; null for most.</summary>
    internal static string? Abbreviation(string first, string second) => (first, second) switch
    {
        ("united", "states") or ("etats", "unis") => "usa",
        ("united", "kingdom") or ("royaume", "uni") => "uk",
        ("european", "union") or ("union", "europeenne") => "eu",
        ("arab", "emirates") or ("emirats", "arabes") => "uae",
        _ => null,
    };

    /// <summary>Names of several words are also found by their abbreviation.</summary>
    private static void Phrases(List<(KnownWord Word, int Start)> words, List<string> index)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!words[i].Word.BeginsName)
            {
                continue;
            }

            var abbreviation = Abbreviation(words[i].Word.Folded, words[i + 1].Word.Folded);
            if (abbreviation is not null)
            {
                index.Add(abbreviation);
            }
        }
    }

    private static void Numbers(ImmutableArray<ReadNumber> numbers, List<string> index)
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
    private static void Compounds(string text, bool isFrench, List<string> index)
    {
        for (var hyphen = text.AsSpan().IndexOfAny("-‐‑"); hyphen >= 0;)
        {
            var left = LettersBefore(text, hyphen);
            var right = LettersAfter(text, hyphen + 1);
            if (left.Length > 1 && right.Length > 1 && KnownWord.Fold(string.Concat(left, right)) is { Length: > 0 } compound)
            {
                index.Add(Stem(compound, isFrench));
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

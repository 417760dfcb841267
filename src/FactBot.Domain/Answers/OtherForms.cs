using System.Collections.Frozen;
using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>
/// Tells whether a fact has a name of the question in another form: "ICC" spelt out, or only "Lapid" of "Yair Lapid",
/// as whoever is known by now is called in the middle of an article.
/// </summary>
internal static class OtherForms
{
    /// <summary>Two letters begin too many neighbouring names by chance.</summary>
    private const int ShortestAcronym = 3;

    /// <summary>Who or what is called so with such a word is another than without.</summary>
    private static readonly FrozenSet<string> Distinguishing = FrozenSet.ToFrozenSet(
        ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "old", "great", "greater", "little", "upper", "lower", "saint", "st", "san", "santa", "los", "las",
         "nord", "sud", "ouest", "nouveau", "nouvelle", "grand", "grande", "haut", "haute", "bas", "basse"]);

    /// <summary>What of that which is missing the fact has not in another form either.</summary>
    /// <param name="asked">The question as it was put.</param>
    /// <param name="missing">The words that are missing, folded.</param>
    /// <param name="fact">The fact.</param>
    internal static ImmutableArray<string> Lacked(string asked, ImmutableArray<string> missing, Fact fact)
    {
        if (missing.IsEmpty)
        {
            return missing;
        }

        var (words, told) = (IndexWords.Words(asked), Contradiction.Told(fact));
        var toldWords = IndexWords.Words(told);
        return [.. missing.Where(name => !Enumerable.Range(0, words.Length).Where(place => words[place].Folded == name).Take(1).Any(place =>
            IsSpeltOut(words[place], toldWords) || HasLastPart(asked, words, place, missing, told, toldWords)))];
    }

    private static bool IsSpeltOut(TextWord acronym, ImmutableArray<TextWord> told) =>
        acronym.IsAcronym && acronym.Folded.Length >= ShortestAcronym
        && Enumerable.Range(0, told.Length).Any(start => BeginWith(acronym.Folded, told.AsSpan()[start..]));

    /// <summary>Whether the names that stand here one behind the other begin with these letters; "of" and "the" may stand between.</summary>
    private static bool BeginWith(string letters, ReadOnlySpan<TextWord> told)
    {
        var met = 0;
        foreach (var word in told)
        {
            if (word.IsCapitalised && word.Folded.StartsWith(letters[met]))
            {
                met++;
            }
            else if (met == 0 || word.IsCapitalised || !StopWords.IsFunctionWord(word.Folded, isFrench: false))
            {
                return false;
            }

            if (met == letters.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words behind this one, with it, make a name of which the fact has the last, and no other before it.</summary>
    private static bool HasLastPart(string asked, ImmutableArray<TextWord> words, int place, ImmutableArray<string> missing, string told, ImmutableArray<TextWord> toldWords)
    {
        if (Distinguishes(words[place]))
        {
            return false;
        }

        var last = place;
        while (last + 1 < words.Length && words[last + 1].IsCapitalised && IsNeighbour(asked, words[last], words[last + 1]))
        {
            last++;
        }

        return last > place && !missing.Contains(words[last].Folded) && !IsWord(words[last]) && StandsAlone(words[last].Folded, told, toldWords);
    }

    private static bool Distinguishes(TextWord word) =>
        !word.IsCapitalised || Distinguishing.Contains(word.Folded) || !Lexicon.Places.SameAs(word.Index).IsEmpty || word.Folded.Any(char.IsAsciiDigit);

    /// <summary>"Minister" of "Foreign Minister" is no name.</summary>
    private static bool IsWord(TextWord word) => !Lexicon.News.SameAs(word.Index).IsEmpty || !Lexicon.Places.SameAs(word.Index).IsEmpty;

    private static bool IsNeighbour(string text, TextWord word, TextWord next) => next.Start <= word.Start + word.Folded.Length + 1 && char.IsWhiteSpace(text[next.Start - 1]);

    /// <summary>Whether a text has a name with no other name right before it: "Lapid said", not "Mickey Lapid said".</summary>
    private static bool StandsAlone(string name, string text, ImmutableArray<TextWord> words) =>
        Enumerable.Range(0, words.Length).Any(i => words[i].Folded == name && words[i].IsCapitalised
            && !(i > 0 && words[i - 1].IsCapitalised && IsNeighbour(text, words[i - 1], words[i]) && !StopWords.IsFunctionWord(words[i - 1].Folded, isFrench: false)));
}

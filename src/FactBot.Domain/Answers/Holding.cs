using System.Text.RegularExpressions;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>
/// Tells whether a fact holds what kind of thing is asked for, beyond what the question says itself: a number for "how
/// many", a time for "when", a name for "who".
/// </summary>
internal static partial class Holding
{
    /// <summary>Where nothing of a kind is asked for.</summary>
    internal const double Unasked = 0.5;

    /// <summary>1 when it does, 0 when not, <see cref="Unasked"/> between.</summary>
    /// <param name="question">The question.</param>
    /// <param name="fact">The fact; null when it is not at hand.</param>
    internal static double Of(Question question, Fact? fact) => fact is null || question.WrittenOn is not null ? Unasked : question.Expects switch
    {
        Expected.Number => HasNumber(question, fact) ? 1 : 0,
        Expected.Date => HasTime(question, fact) ? 1 : 0,
        Expected.Person => HasName(question, fact) ? 1 : 0,
        _ => Unasked,
    };

    /// <summary>The same of a year in the fact's own words, where a year is asked for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="fact">The fact; null when it is not at hand.</param>
    internal static double OfYear(Question question, Fact? fact) =>
        fact is null || question.WrittenOn is not null || question.Expects != Expected.Date || !AsksForYear().IsMatch(TextFolding.Fold(question.Text)) ? Unasked
        : NewWords(question, fact.Wording.Text).Any(IsYear) ? 1 : 0;

    /// <summary>The same of a place, where "where", or which country or town, is asked: a name of its own in the fact's words.</summary>
    /// <param name="question">The question.</param>
    /// <param name="fact">The fact; null when it is not at hand.</param>
    internal static double OfPlace(Question question, Fact? fact) =>
        fact is null || question.WrittenOn is not null || !AsksForPlace().IsMatch(TextFolding.Fold(question.Text)) ? Unasked
        : NewWords(question, fact.Wording.Text).Any(word => word.IsCapitalised && !Beyond.BeginsSentence(fact.Wording.Text, word)) ? 1 : 0;

    private static bool HasNumber(Question question, Fact fact)
    {
        var (asked, told) = (NumberReader.ReadAll(question.Text).Select(number => number.Value).ToHashSet(), Contradiction.Told(fact));
        return NumberReader.ReadAll(told).Any(number => !number.IsYearLike && !asked.Contains(number.Value) && !IsOfEra(told, number));
    }

    /// <summary>The years of "(722-703 av. J.-C.)" and of "in 480 BC" count nothing.</summary>
    private static bool IsOfEra(string told, ReadNumber number) => Era().IsMatch(told.AsSpan(number.Start));

    private static bool HasTime(Question question, Fact fact) =>
        fact.AsOf is not null || fact.Attribution.SaidOn is not null || NewWords(question, fact.Wording.Text).Any(IsOfTime);

    private static bool IsYear(TextWord word) => NamedYear.Of(word.Folded) is not null;

    /// <summary>"May" and "March" are months by their capitals.</summary>
    private static bool IsOfTime(TextWord word) =>
        IsYear(word)
        || word.Folded is "century" or "siecle"
        || DateWords.Season(word.Folded) is not null
        || (DateWords.Month(word.Folded) is not null && (word.IsCapitalised || word.Folded is not ("may" or "march")));

    private static bool HasName(Question question, Fact fact) =>
        NewWords(question, $"{fact.Attribution.Speaker?.Name}\n{fact.Wording.Text}").Any(word => word.IsCapitalised);

    [GeneratedRegex(@"\b(what|which|quelle) (year|annee)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForYear();

    [GeneratedRegex(@"^(where|(d ?')?ou)\b|\b(what|which|quel|quelle) (country|city|town|place|region|state|pays|ville|lieu|endroit|province)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForPlace();

    [GeneratedRegex(@"\A\d{1,4}(\s?[-–]\s?\d{1,4})?\s(av\.|apr\.|avant|après|BCE?\b|B\.C\.|AD\b|A\.D\.)", RegexOptions.CultureInvariant)]
    private static partial Regex Era();

    /// <summary>The words that say something and that the question has not.</summary>
    private static IEnumerable<TextWord> NewWords(Question question, string told)
    {
        var asked = IndexWords.Words(question.Text).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var isFrench = TextLanguage.IsFrench(told);
        return IndexWords.Words(told, isFrench).Where(word => !asked.Contains(word.Folded) && !StopWords.IsFunctionWord(word.Folded, isFrench));
    }
}

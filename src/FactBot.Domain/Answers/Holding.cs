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

    private static bool HasNumber(Question question, Fact fact)
    {
        var asked = NumberReader.ReadAll(question.Text).Select(number => number.Value).ToHashSet();
        return NumberReader.ReadAll(Contradiction.Told(fact)).Any(number => !number.IsYearLike && !asked.Contains(number.Value));
    }

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

    /// <summary>The words that say something and that the question has not.</summary>
    private static IEnumerable<TextWord> NewWords(Question question, string told)
    {
        var asked = IndexWords.Words(question.Text).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var isFrench = TextLanguage.IsFrench(told);
        return IndexWords.Words(told, isFrench).Where(word => !asked.Contains(word.Folded) && !StopWords.IsFunctionWord(word.Folded, isFrench));
    }
}

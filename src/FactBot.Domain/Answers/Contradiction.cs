using System.Collections.Frozen;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>
/// Tells where question and fact share their words and still say different things: another number, "more than" it,
/// the opposite, another year. Such a fact may be near, but it is no answer.
/// </summary>
internal static class Contradiction
{
    private const int LongestClaim = 40;

    private static readonly FrozenSet<string> Negations = FrozenSet.ToFrozenSet(
        ["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "refused", "refuses", "refuse", "isn", "wasn", "don", "doesn", "didn", "won", "wouldn", "couldn", "shouldn", "aren", "weren", "hasn", "haven",
         "ne", "n", "pas", "jamais", "aucun", "aucune", "rien", "personne", "sans", "ni"]);

    /// <summary>Whether the fact says something else than what the text asks or claims.</summary>
    /// <param name="question">The text.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="words">Its index words.</param>
    internal static bool Is(Question question, Fact fact, SearchText words) =>
        HasOtherNumber(question.Text, fact) || IsOtherYear(question, fact, words) || IsOpposite(question, fact);

    private static bool HasOtherNumber(string asked, Fact fact)
    {
        var told = string.Join('\n', new[] { fact.Wording.Text, fact.Wording.Translation?.OriginalText, (fact as Figure)?.Details.Printed });
        var numbers = NumberReader.ReadAll(told);
        foreach (var number in NumberReader.ReadAll(asked).Where(number => !number.IsYearLike))
        {
            var same = numbers.Where(other => other.Value == number.Value && (other.Unit == number.Unit || number.Unit is null || other.Unit is null)).ToArray();
            if (same.Length == 0 && numbers.Any(other => other.Unit == number.Unit && !other.IsYearLike))
            {
                return true;
            }

            var qualifier = NumberReader.QualifierBefore(asked, number);
            if (same.Length > 0 && IsStrict(qualifier) && (fact as Figure)?.Details.Qualifier != qualifier && same.All(other => NumberReader.QualifierBefore(told, other) != qualifier))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStrict(FigureQualifier? qualifier) => qualifier is FigureQualifier.Over or FigureQualifier.Under;

    /// <summary>A year that is asked for and stands nowhere in the record, nor in its dates.</summary>
    private static bool IsOtherYear(Question question, Fact fact, SearchText words)
    {
        if (question.WrittenOn is not null || question.Terms.Length > LongestClaim)
        {
            return false;
        }

        return NumberReader.ReadAll(question.Text).Where(number => number.IsYearLike).Any(year =>
            !words.Fields.SelectMany(field => field.Split(' ')).Any(word => word.StartsWith(Digits(year), StringComparison.Ordinal))
            && !Dates(fact).Any(date => date.FirstDay.Year <= year.Value && date.LastDay.Year >= year.Value));
    }

    private static string Digits(ReadNumber year) => ((int)year.Value).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<PartialDate> Dates(Fact fact) =>
        new[] { fact.Attribution.SaidOn, fact.AsOf }.Concat(fact.Citations.Select(citation => citation.Source.Issued)).OfType<PartialDate>();

    /// <summary>A claim with "not" against a fact without it; a question may be put either way.</summary>
    private static bool IsOpposite(Question question, Fact fact)
    {
        if (question.Text.AsSpan().TrimEnd().EndsWith("?") || question.WrittenOn is not null || question.Terms.Length > LongestClaim)
        {
            return false;
        }

        var told = Count(fact.Wording.Text);
        var asked = Count(question.Text);
        return asked > 0 && told == 0;
    }

    private static int Count(string text)
    {
        var whole = text.Replace("n't", " not", StringComparison.OrdinalIgnoreCase).Replace("n’t", " not", StringComparison.OrdinalIgnoreCase);
        return IndexWords.Words(whole).Count(word => Negations.Contains(word.Folded));
    }
}

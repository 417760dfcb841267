using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>
/// Tells where question and fact share their words and still say different things: another number, "more than" it,
/// the opposite, another year. Such a fact may be near, but it is no answer.
/// </summary>
internal static partial class Contradiction
{
    private const int LongestClaim = 40;

    private static readonly FrozenSet<string> Negations = FrozenSet.ToFrozenSet(
        ["not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "refused", "refuses", "refuse", "isn", "wasn", "don", "doesn", "didn", "won", "wouldn", "couldn", "shouldn", "aren", "weren", "hasn", "haven",
         "ne", "n", "pas", "jamais", "aucun", "aucune", "rien", "personne", "sans", "ni"]);

    /// <summary>What the fact says else than what the text asks or claims, in a few words; null when it does not.</summary>
    /// <param name="question">The text.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="words">Its index words.</param>
    internal static string? Of(Question question, Fact fact, SearchText words) =>
        HasOtherNumber(question.Text, fact) ? "it has another number"
        : HasOnlyShares(question, fact) ? "a count is asked for, and it has a share"
        : IsOtherYear(question, fact, words) ? "it is of another year"
        : IsOpposite(question, fact) ? "it says the opposite"
        : null;

    private static bool HasOtherNumber(string asked, Fact fact)
    {
        var told = Told(fact);
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

    private static string Told(Fact fact) =>
        string.Join('\n', new[] { fact.Wording.Text, fact.Wording.Translation?.OriginalText, (fact as Figure)?.Details.Printed });

    /// <summary>"How many companies are there?" is not answered by the share that they get.</summary>
    private static bool HasOnlyShares(Question question, Fact fact)
    {
        if (question.WrittenOn is not null || !AsksForCount().IsMatch(TextFolding.Fold(question.Text)) || NumberReader.ReadAll(question.Text).Any(number => number.Unit == "%"))
        {
            return false;
        }

        var numbers = NumberReader.ReadAll(Told(fact)).Where(number => !number.IsYearLike).ToArray();
        return numbers.Length > 0 && numbers.All(number => number.Unit == "%");
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

        return Count(question.Text) > 0 && Count(NearestClause(question.Text, fact.Wording.Text)) == 0;
    }

    /// <summary>The part between commas that shares most with the claim: "not" in another part says nothing about it.</summary>
    private static string NearestClause(string claim, string told)
    {
        var asked = IndexWords.Words(claim).Select(word => word.Folded).ToHashSet();
        return Clauses().Split(told).MaxBy(clause => IndexWords.Words(clause).Select(word => word.Folded).Distinct().Count(asked.Contains))!;
    }

    [GeneratedRegex(@"[,;:.](?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"\b(how many|combien d)(?!.*\b(percent|per cent|pour ?cent))", RegexOptions.CultureInvariant)]
    private static partial Regex AsksForCount();

    private static int Count(string text)
    {
        var whole = text.Replace("n't", " not", StringComparison.OrdinalIgnoreCase).Replace("n’t", " not", StringComparison.OrdinalIgnoreCase);
        return IndexWords.Words(whole).Count(word => Negations.Contains(word.Folded));
    }
}

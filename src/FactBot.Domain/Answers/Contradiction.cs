using System.Collections.Frozen;
using System.Collections.Immutable;
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
        HasOtherNumber(question.Text, fact) || LacksLength(question, fact) ? "it has another number"
        : HasOnlyShares(question, fact) ? "a count is asked for, and it has a share"
        : IsOtherTime(question, fact, words) ? "it is of another time"
        : IsOpposite(question, fact) ? "it says the opposite"
        : null;

    private static bool HasOtherNumber(string asked, Fact fact)
    {
        var told = Told(fact);
        ImmutableArray<ReadNumber> numbers = [.. NumberReader.ReadAll(told), .. Durations.ReadAll(told).Select(duration => duration.Length)];
        foreach (var forms in Amounts(asked))
        {
            var same = numbers.Where(other => forms.Any(number => other.Value == number.Value && (other.Unit == number.Unit || number.Unit is null || other.Unit is null))).ToArray();
            if (same.Length == 0 && numbers.Any(other => !other.IsYearLike && forms.Any(number => other.Unit == number.Unit)))
            {
                return true;
            }

            var qualifier = NumberReader.QualifierBefore(asked, forms[0]);
            if (same.Length > 0 && IsStrict(qualifier) && (fact as Figure)?.Details.Qualifier != qualifier && same.All(other => NumberReader.QualifierBefore(told, other) != qualifier))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Every number of a text; "twenty years" and "a decade" as what they are in months, too, so that "two decades" is no other number.</summary>
    private static IEnumerable<ReadNumber[]> Amounts(string text)
    {
        var numbers = NumberReader.ReadAll(text).Where(number => !number.IsYearLike && !HalfOfPeriod.Is(text, number)).ToArray();
        var durations = Durations.ReadAll(text);
        var lengths = durations.Where(duration => !duration.IsTime).Select(duration => duration.Length);
        return numbers.Where(number => !durations.Any(duration => IsWithin(number, duration.Length))).Select(number => new[] { number })
            .Concat(lengths.Select(length => numbers.Where(number => IsWithin(number, length)).Prepend(length).ToArray()));
    }

    /// <summary>A fact of "the 19th century" is found for "two hundred years", and has to say them.</summary>
    private static bool LacksLength(Question question, Fact fact)
    {
        if (question.WrittenOn is not null || question.Terms.Length > LongestClaim || Amounts(question.Text).Where(forms => forms.Length > 1).ToArray() is not { Length: > 0 } lengths)
        {
            return false;
        }

        var told = string.Join('\n', fact.Citations.Select(citation => citation.Excerpt).Append(Told(fact)).Append((fact as Figure)?.Details.Measure));
        ReadNumber[] numbers = [.. NumberReader.ReadAll(told), .. Durations.ReadAll(told).Select(duration => duration.Length)];
        return lengths.Any(forms => !numbers.Any(other => forms.Any(number => number.Value == other.Value && (number.Unit == other.Unit || number.Unit is null))));
    }

    private static bool IsWithin(ReadNumber number, ReadNumber length) => number.Start >= length.Start && number.Start < length.Start + length.Length;

    /// <summary>What a fact says in words of its own, all of them.</summary>
    internal static string Told(Fact fact) =>
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

    /// <summary>A year, or a time by the day of asking, that the record does not tell of.</summary>
    private static bool IsOtherTime(Question question, Fact fact, SearchText words) =>
        question.WrittenOn is null && question.Terms.Length <= LongestClaim
        && question.Terms.Any(term => term.When is { } asked && !ToldTime.Tells(asked, fact, words, question.Expects == Expected.Words, orNone: !term.IsSpecific));

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

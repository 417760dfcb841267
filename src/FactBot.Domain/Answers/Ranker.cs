using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>
/// Orders the store's candidates by how much of the question they have: rare words count most, a name or a
/// number that is missing counts against, and a name alone is no answer to a question about something else.
/// </summary>
public static class Ranker
{
    /// <summary>What a word one letter away is worth.</summary>
    internal const double SpellingStrength = 0.92;

    private const double SubjectShare = 0.55;
    private const double FocusBonus = 0.08;
    private const double KindBonus = 0.06;
    private const double MissingSpecific = 0.55;
    private const double UnknownWordShare = 0.5;
    private const double NoNumber = 0.7;
    private const double OtherMeasure = 0.65;
    private const double Withdrawn = 0.9;

    /// <summary>The candidates as ranked facts, best first.</summary>
    public static ImmutableArray<RankedFact> Rank(Question question, SearchResult found)
    {
        var names = new NameSpellings(found.Candidates);
        var terms = WithSpellings(question.Terms, found).Select(names.Extended).ToImmutableArray();
        var weights = terms.Select(term => Weight(term, found)).ToArray();
        return
        [
            .. found.Candidates
                .Select(candidate => Score(question, terms, weights, candidate))
                .OrderByDescending(ranked => ranked.Score)
                .ThenByDescending(ranked => ranked.Candidate.Id),
        ];
    }

    private static RankedFact Score(Question question, ImmutableArray<QuestionTerm> terms, double[] weights, Candidate candidate)
    {
        var words = new FactWords(candidate.Text);
        double all = 0, covered = 0, subject = 0, subjectCovered = 0;
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < terms.Length; i++)
        {
            var match = words.Match(terms[i], question.IsFrench);
            all += weights[i];
            covered += weights[i] * match;
            if (!terms[i].IsSpecific && !words.Names(terms[i]))
            {
                subject += weights[i];
                subjectCovered += weights[i] * match;
            }

            if (match == 0 && terms[i].IsSpecific)
            {
                missing.Add(terms[i].Word);
            }
        }

        var explanation = new Explanation(
            all > 0 ? covered / all : 0,
            subject > 0 ? subjectCovered / subject : covered / all,
            Focus(words, terms),
            IsOfAnotherMeasure(words, terms, question.IsFrench),
            missing.ToImmutable());
        return new RankedFact(candidate, Combined(question, candidate, explanation), explanation);
    }

    private static double Combined(Question question, Candidate fact, Explanation why)
    {
        var score = ((1 - SubjectShare) * why.Coverage) + (SubjectShare * why.Subject);
        score *= Math.Pow(MissingSpecific, why.Missing.Length);
        score += FocusBonus * why.Focus * score;
        score += question.PreferredKind == fact.Kind ? KindBonus * score : 0;
        score *= question.PreferredKind == FactKind.Figure && !HasNumber(fact) ? NoNumber : 1;
        score *= why.IsOfAnotherMeasure ? OtherMeasure : 1;
        score *= fact.State is LifecycleState.Corrected or LifecycleState.Retracted ? Withdrawn : 1;
        return Math.Min(score / (1 + FocusBonus), 1);
    }

    /// <summary>
    /// "Semiconductor investment" against a figure on cybersecurity investment: the question names something
    /// the fact has not, and the figure counts something the question does not name.
    /// </summary>
    private static bool IsOfAnotherMeasure(FactWords words, ImmutableArray<QuestionTerm> terms, bool isFrench) =>
        words.Measure.Count > 0
        && terms.Any(term => words.Match(term, isFrench) == 0)
        && words.Measure.Any(counted => !terms.Any(term => term.Alternatives.Any(alternative => alternative.Index == counted)));

    /// <summary>"How many" is not answered by a statement without any number.</summary>
    private static bool HasNumber(Candidate fact) =>
        fact.Kind == FactKind.Figure || fact.Text.Statement.Split(' ').Any(word => word is ['n', >= '0' and <= '9', ..]);

    /// <summary>How much of the statement the question names: a short fact about just this beats a long one that mentions it.</summary>
    private static double Focus(FactWords words, ImmutableArray<QuestionTerm> terms)
    {
        if (words.Subject.Count == 0)
        {
            return 0;
        }

        var named = terms.Count(term => term.Alternatives.Any(alternative => words.Subject.Contains(alternative.Index)));
        return Math.Min(1, named / (double)words.Subject.Count);
    }

    /// <summary>Rarity of a term, as BM25 has it; a common word of the language that no fact has weighs less than a name that none has.</summary>
    private static double Weight(QuestionTerm term, SearchResult found)
    {
        var count = term.Alternatives.Max(alternative => found.TermCounts.GetValueOrDefault(alternative.Index));
        var rarity = Math.Log(1 + ((found.FactCount - Math.Min(count, found.FactCount) + 0.5) / (count + 0.5)));
        return count > 0 || term.IsSpecific ? rarity
            : StopWords.IsMisspelt(term.Word) ? 0
            : rarity * UnknownWordShare;
    }

    /// <summary>A word that no fact has may be a misspelt one that some have.</summary>
    private static ImmutableArray<QuestionTerm> WithSpellings(ImmutableArray<QuestionTerm> terms, SearchResult found) =>
    [
        .. terms.Select(term => found.Spellings.TryGetValue(term.Index, out var spellings)
            ? term with { Alternatives = term.Alternatives.AddRange(spellings.Select(spelling => new Alternative(spelling, SpellingStrength))) }
            : term),
    ];
}

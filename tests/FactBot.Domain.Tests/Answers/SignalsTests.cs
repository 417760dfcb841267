using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Answers;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Tests.Answers;

public class SignalsTests
{
    /// <summary>A question with words of a fact, so that both meet.</summary>
    private static Gen<(Fact[] Facts, double[] Scores, string Text)> Asked => Gen.Select(
        RandomFacts.Fact.Array[1, 8], Gen.Double[0, 20].Array[8], Hostile.Text, Gen.Bool, Gen.OneOf("", "?", " in 2019?", " — A B (@ab) January 6, 2020"),
        (facts, scores, text, isOfFact, end) => (facts, scores, (isOfFact ? $"{facts[0].Wording.Text} {text}" : text) + end));

    [Fact]
    public void Every_signal_of_any_question_and_facts_is_a_number() => Asked.Sample((facts, scores, text) =>
    {
        var asked = Made(facts, scores, text, out var candidates);
        var signals = Signals.Of(asked, Ranker.Rank(asked, candidates), facts[0]);

        Assert.Equal(Signals.Count, signals.Length);
        Assert.All(signals, signal => Assert.True(double.IsFinite(signal)));
        Assert.InRange(RankingModel.Learned.Likelihood(signals), 0, 1);
    });

    [Fact]
    public void Every_candidate_is_ranked_once_by_its_merit() => Asked.Sample((facts, scores, text) =>
    {
        var asked = Made(facts, scores, text, out var candidates);
        var ranked = Ranker.Rank(asked, candidates);

        Assert.Equal(candidates.Select(candidate => candidate.Id).ToHashSet(), ranked.Select(one => one.Candidate.Id).ToHashSet());
        Assert.Equal(ranked.OrderByDescending(one => one.Explanation.Merit).Select(one => one.Explanation.Merit), ranked.Select(one => one.Explanation.Merit));
    });

    [Fact]
    public void A_model_of_one_weight_ranks_by_that_feature() => Asked.Sample((facts, scores, text) =>
    {
        var asked = Made(facts, scores, text, out var candidates);
        var ranked = Ranker.Rank(asked, candidates, RankingModel.Parse(["ShareOfBest 2"], ["0"], ["0"]));

        Assert.Equal(candidates.Select(candidate => candidate.Score).OrderDescending(), ranked.Select(one => one.Candidate.Score));
        Assert.All(ranked, one => Assert.Equal(2 * one.Explanation[Feature.ShareOfBest], one.Explanation.Merit));
    });

    private static AskedQuestion Made(Fact[] facts, double[] scores, string text, out ImmutableArray<Candidate> candidates)
    {
        var question = QuestionParser.Parse(text).Question;
        candidates =
        [
            .. facts.Select((fact, i) => new Candidate(new FactId(i + 1), SearchText.Of(fact), scores[i])
            {
                Kind = fact.Kind,
                State = fact.Lifecycle.State,
                IsGuarded = false,
                FirstDay = fact.AsOf?.FirstDay,
                LastDay = fact.AsOf?.LastDay,
            }),
        ];
        var fields = candidates.Select(candidate => candidate.Text.Fields.SelectMany(field => field.Split(' ')).ToHashSet()).ToList();
        long Count(string word) => fields.Count(words => words.Contains(word));
        return new AskedQuestion(question, new SearchResult
        {
            Candidates = candidates,
            FactCount = facts.Length,
            TermCounts = question.SearchTerms.ToImmutableDictionary(term => term.Index, term => Count(term.Index)),
            WordCounts = fields.SelectMany(words => words).Distinct().ToDictionary(word => word, Count),
        });
    }
}

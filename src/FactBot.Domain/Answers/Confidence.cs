using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Answers;

/// <summary>Says how likely each of the best facts is the one asked for.</summary>
internal static class Confidence
{
    private const double MeritOfHalf = 1.4;
    private const double WholeSpeaker = 0.99;
    private const int ShortQuestion = 20;
    private const int MostKeywords = 4;
    private const double AllMet = 0.99;

    /// <summary>The facts with their scores, in order.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="ranked">All candidates, best first.</param>
    /// <param name="records">The records of the best of them: those that are scored.</param>
    /// <param name="thresholds">Between which of them a fact that contradicts the question is held.</param>
    internal static ImmutableArray<RankedFact> Scored(AskedQuestion asked, ImmutableArray<RankedCandidate> ranked, ImmutableArray<Fact> records, Thresholds thresholds)
    {
        if (records.IsEmpty)
        {
            return [];
        }

        var likelihood = RankingModel.Learned.Likelihood(Signals.Of(asked, ranked));
        var best = ranked[0].Explanation.Merit;
        return
        [
            .. records
                .Join(ranked, fact => fact.Id, one => one.Candidate.Id, Weighed)
                .OrderByDescending(one => one.Score),
        ];

        RankedFact Weighed(Fact fact, RankedCandidate one)
        {
            var scored = new RankedFact(fact, Score(one), one.Explanation);
            return scored.Score >= thresholds.Near && SaysElse(asked, fact, one.Explanation, one.Candidate.Text) ? Held(scored, thresholds) : scored;
        }

        double Score(RankedCandidate one)
        {
            var score = likelihood * Math.Pow(0.5, (best - one.Explanation.Merit) / MeritOfHalf);
            return AsksForSpeakerOnly(asked, one.Explanation) ? Math.Max(score, thresholds.Answer)
                : !AreKeywordsMet(asked, one.Explanation) ? score
                : Math.Max(score, asked.Terms.Length > 1 ? thresholds.Answer : thresholds.Near);
        }
    }

    /// <summary>Whether a fact says something else than what was asked, or lacks what an answer has to have.</summary>
    internal static bool SaysElse(AskedQuestion asked, Fact fact, Explanation why, SearchText words) =>
        LacksName(asked, why) || LacksNumber(asked, why) || Contradiction.Is(asked.Question, fact, words);

    /// <summary>A short question names what it is about: a fact without one of the names is about something else.</summary>
    private static bool LacksName(AskedQuestion asked, Explanation why) =>
        asked.Question.WrittenOn is null && asked.Terms.Length <= ShortQuestion && !why.Missing.IsEmpty;

    /// <summary>"How many" is not answered by a fact without any number.</summary>
    private static bool LacksNumber(AskedQuestion asked, Explanation why) =>
        asked.Question is { Expects: Expected.Number, WrittenOn: null } && why[Feature.ExpectedKind] == 0;

    /// <summary>"What did Daniel Cohen say?" names a speaker and nothing else: whatever that speaker said answers.</summary>
    private static bool AsksForSpeakerOnly(AskedQuestion asked, Explanation why) =>
        asked.Question.Expects == Expected.Words && why[Feature.SpeakerCoverage] >= WholeSpeaker;

    /// <summary>
    /// Two to four bare words ask for whatever has them all; one word alone says too little to be answered, so what
    /// has it is offered.
    /// </summary>
    private static bool AreKeywordsMet(AskedQuestion asked, Explanation why) =>
        asked.Question.Expects == Expected.Anything
        && asked.Terms.Length <= MostKeywords
        && asked.Question.WordsInOrder.Length <= MostKeywords
        && !asked.Question.Text.Contains('?', StringComparison.Ordinal)
        && why[Feature.Coverage] >= AllMet;

    /// <summary>
    /// A fact that is near and says something else may be offered, but does not answer; one that lacks two of the names
    /// is not even near.
    /// </summary>
    internal static RankedFact Held(RankedFact one, Thresholds thresholds) =>
        one with { Score = Math.Min(one.Score, one.Explanation.Missing.Length > 1 ? thresholds.Near / 2 : (thresholds.Near + thresholds.Answer) / 2) };
}

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
    private const int ShortClaim = 12;
    private const int MostKeywords = 4;

    // As they stand among the words of a question in order.
    private const string AsksWho = "'who";
    private const string AsksQui = "'qui";

    /// <summary>From here on a lack that may be another wording is believed to be one.</summary>
    private const double Sure = 0.85;

    /// <summary>Of words one letter away and of synonyms, too.</summary>
    private const double AllMet = 0.85;

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

        return Scored(asked, ranked, records, RankingModel.Learned.Likelihood(Signals.Of(asked, ranked, records.FirstOrDefault(fact => fact.Id == ranked[0].Candidate.Id))), thresholds);
    }

    /// <summary>The same where it is known how likely the first candidate is the fact asked for.</summary>
    internal static ImmutableArray<RankedFact> Scored(AskedQuestion asked, ImmutableArray<RankedCandidate> ranked, ImmutableArray<Fact> records, double likelihood, Thresholds thresholds)
    {
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
            return scored.Score >= thresholds.Near && Fault(asked, fact, one, scored.Score) is { } fault ? Held(asked, scored, fault, thresholds) : scored;
        }

        double Score(RankedCandidate one)
        {
            var score = likelihood * Math.Pow(0.5, (best - one.Explanation.Merit) / MeritOfHalf);
            return AsksForSpeakerOnly(asked, one.Explanation) ? Math.Max(score, thresholds.Answer)
                : asked.Terms.Length > MostKeywords || !AreAllMet(one) ? score
                : Math.Max(score, asked.Terms.Length > 1 && AreKeywords(asked) && HasExpected(asked, one) ? thresholds.Answer : thresholds.Near);
        }
    }

    /// <summary>Why a fact that is near does not answer; null when it may.</summary>
    private static string? Fault(AskedQuestion asked, Fact fact, RankedCandidate one, double score) => IsToldAll(asked) ? null
        : SaysElse(asked, fact, one.Explanation, one.Candidate.Text) ?? LacksDeed(asked, one) ?? LacksSubject(asked, fact) ?? (score < Sure ? LacksKeyword(asked, one) : null);

    /// <summary>
    /// Whoever pastes a post, or states a claim at length, is shown the fact that is likely about it, also where that lacks
    /// a name, has another number or says the opposite.
    /// </summary>
    private static bool IsToldAll(AskedQuestion asked) => asked.Question.WrittenOn is not null
        || (asked.Terms.Length > ShortClaim && !asked.Question.Text.AsSpan().TrimEnd().EndsWith("?"));

    /// <summary>What a fact says else than what was asked, or lacks that an answer has to have, in a few words; null when there is nothing.</summary>
    internal static string? SaysElse(AskedQuestion asked, Fact fact, Explanation why, SearchText words) =>
        LackedNames(asked, fact, why) is { Length: > 0 } names ? $"it lacks {string.Join(" and ", names)}"
        : LacksNumber(asked, why) ? "a number is asked for, and it has none"
        : Contradiction.Of(asked.Question, fact, words);

    /// <summary>"Who chairs the commission?" is not answered by a fact about the commission that has no word of chairing; a word that says little is no deed.</summary>
    private static string? LacksDeed(AskedQuestion asked, RankedCandidate one) =>
        asked.Question.WordsInOrder is [AsksWho or AsksQui, ..] && asked.Question.Expects == Expected.Person
        && one.Missing.Length > 0 && one.Missing[0].Term is { Importance: 1 } deed && deed == asked.Terms[0].Term
            ? $"it says nothing of {asked.Terms[0].Term.Word}"
            : null;

    /// <summary>Two words side by side that no fact on file has name what nothing is on file about: money for "quantum computing" is not that for cyber security.</summary>
    private static string? LacksSubject(AskedQuestion asked, Fact fact)
    {
        if (asked.Terms.Length > ShortQuestion || TextLanguage.IsFrench(asked.Question.Text) != TextLanguage.IsFrench(fact.Wording.Text))
        {
            return null;
        }

        for (var i = 1; i < asked.Terms.Length; i++)
        {
            if (IsUnheardOf(asked, i - 1) && IsUnheardOf(asked, i))
            {
                return $"it says nothing of {asked.Terms[i - 1].Term.Word} {asked.Terms[i].Term.Word}";
            }
        }

        return null;
    }

    private static bool IsUnheardOf(AskedQuestion asked, int term) =>
        asked.Terms[term].Term is { Importance: 1 } named && !StopWords.IsMisspelt(named.Word) && !asked.IsOnFile(asked.Terms[term]);

    /// <summary>A short question names what it is about: a fact without one of the names is about something else.</summary>
    private static string[] LackedNames(AskedQuestion asked, Fact fact, Explanation why) => asked.Question.WrittenOn is not null || asked.Terms.Length > ShortQuestion
        ? []
        : [.. OtherForms.Lacked(asked.Question.Text, why.Missing, fact).Where(IsName)];

    /// <summary>Whether the time asked for is told is for <see cref="Contradiction"/> to say: a record tells it by its dates, too.</summary>
    private static bool IsName(string missing) => NamedYear.Of(missing) is null;

    /// <summary>"How many" is not answered by a fact without any number.</summary>
    private static bool LacksNumber(AskedQuestion asked, Explanation why) =>
        asked.Question is { Expects: Expected.Number, WrittenOn: null } && why[Feature.ExpectedKind] == 0;

    /// <summary>"What did Daniel Cohen say?" names a speaker and nothing else: whatever that speaker said answers.</summary>
    private static bool AsksForSpeakerOnly(AskedQuestion asked, Explanation why) =>
        asked.Question.Expects == Expected.Words && why[Feature.SpeakerCoverage] >= WholeSpeaker;

    private static bool AreAllMet(RankedCandidate one) => one.Missing.IsEmpty && one.Explanation[Feature.Coverage] >= AllMet;

    private static bool HasExpected(AskedQuestion asked, RankedCandidate one) =>
        asked.Question.Expects == Expected.Anything || (asked.Question.Expects is Expected.Number or Expected.Date && one.Explanation[Feature.ExpectedKind] > 0);

    /// <summary>So few words are never answered by guess: what has not all of them must be likely indeed.</summary>
    private static string? LacksKeyword(AskedQuestion asked, RankedCandidate one) =>
        AreKeywords(asked) && !one.Missing.IsEmpty ? $"it says nothing of {one.Missing[0].Term.Word}" : null;

    /// <summary>
    /// Two to four bare words ask for whatever has them all; one word alone says too little to be answered, and a
    /// question of so few words asks for more than they say, so what has them all is offered.
    /// </summary>
    private static bool AreKeywords(AskedQuestion asked) =>
        asked.Terms.Length <= MostKeywords
        && asked.Question.WordsInOrder.Length <= MostKeywords
        && !asked.Question.Text.Contains('?', StringComparison.Ordinal);

    /// <summary>
    /// A fact that is near and says something else may be offered, the likelier the sooner, but does not answer; one that
    /// lacks two of the names is not even near, though still nearer than what was too far off to be looked at.
    /// </summary>
    internal static RankedFact Held(AskedQuestion asked, RankedFact one, string fault, Thresholds thresholds) => one with
    {
        Held = fault,
        Score = Math.Min(one.Score, OtherForms.Lacked(asked.Question.Text, one.Explanation.Missing, one.Fact).Length > 1
            ? Thresholds.JustBelow(thresholds.Near)
            : thresholds.Near + (one.Score * (Thresholds.JustBelow(thresholds.Answer) - thresholds.Near))),
    };
}

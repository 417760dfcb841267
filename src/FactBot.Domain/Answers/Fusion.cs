using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Meaning;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>
/// Joins what words found with what meaning found. A likeness is first made a score: what is just near enough to be
/// offered scores <see cref="Thresholds.Near"/>, and from there it grows evenly up to <see cref="Thresholds.Answer"/>,
/// which it reaches only where meaning alone may answer. A fact takes the greater of its two scores, and where both
/// speak for it and nothing holds it back a tenth of the lesser on top, which may put it before others but never make an
/// answer of it.
/// </summary>
internal static class Fusion
{
    private const double Agreement = 0.1;

    /// <summary>The facts with their joined scores, best first.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="ranked">What words found, scored.</param>
    /// <param name="near">What meaning found, with the records.</param>
    /// <param name="limits">Where answers and offers begin.</param>
    /// <param name="worth">What likeness is worth.</param>
    internal static ImmutableArray<RankedFact> Join(AskedQuestion asked, ImmutableArray<RankedFact> ranked, ImmutableArray<NearFact> near, Thresholds limits, MeaningThresholds worth)
    {
        var byWords = ranked.ToDictionary(one => one.Fact.Id);
        var explained = Ranker.Rank(asked, [.. near.Select(one => one.Found.Candidate).Where(candidate => !byWords.ContainsKey(candidate.Id))]).ToDictionary(one => one.Candidate.Id);
        var joined = near.Select(one => Joined(asked, one, byWords.GetValueOrDefault(one.Fact.Id), explained, limits, worth)).ToDictionary(one => one.Fact.Id);
        return
        [
            .. ranked.Select(one => joined.GetValueOrDefault(one.Fact.Id, one))
                .Concat(joined.Values.Where(one => !byWords.ContainsKey(one.Fact.Id)))
                .OrderByDescending(one => one.Score),
        ];
    }

    private static RankedFact Joined(AskedQuestion asked, NearFact near, RankedFact? byWords, Dictionary<FactId, RankedCandidate> explained, Thresholds limits, MeaningThresholds worth)
    {
        var why = (byWords?.Explanation ?? explained[near.Fact.Id].Explanation) with { Likeness = near.Found.Likeness };
        var byMeaning = new RankedFact(near.Fact, Score(near.Found.Likeness, limits, worth), why);
        if (Confidence.SaysElse(asked, near.Fact, why, near.Found.Candidate.Text) is { } fault)
        {
            byMeaning = Confidence.Held(asked, byMeaning, fault, limits);
        }

        var (greater, lesser) = byWords is not null && byWords.Score >= byMeaning.Score ? (byWords, byMeaning.Score) : (byMeaning, byWords?.Score ?? 0);
        var both = greater.Held is null ? Math.Min(1, greater.Score + (Agreement * lesser)) : greater.Score;
        return greater with { Explanation = why, Score = greater.Score < limits.Answer ? Math.Min(both, Thresholds.JustBelow(limits.Answer)) : both };
    }

    private static double Score(double likeness, Thresholds limits, MeaningThresholds worth)
    {
        if (likeness < worth.Near)
        {
            return 0;
        }

        var top = worth.Answer ?? 1;
        var share = top > worth.Near ? Math.Min(1, (likeness - worth.Near) / (top - worth.Near)) : 1;
        var score = limits.Near + (share * (limits.Answer - limits.Near));
        return worth.Answer <= likeness ? limits.Answer : Math.Min(score, Thresholds.JustBelow(limits.Answer));
    }
}

/// <summary>A fact that meaning found, with its record.</summary>
internal sealed record NearFact(Fact Fact, NearCandidate Found);

using System.Collections.Immutable;
using FactBot.Domain.Answers;

namespace FactBot.Benchmarks.Learning;

/// <summary>What one question teaches about the order of its first candidates.</summary>
/// <param name="Candidates">Those that are looked at closely.</param>
/// <param name="Merits">What the weights say of each.</param>
internal sealed record OrderLesson(ImmutableArray<WeighedCandidate> Candidates, ImmutableArray<double> Merits)
{
    /// <summary>How much it counts.</summary>
    internal double Weight { get; init; } = 1;

    /// <summary>Whether there is a relevant candidate to put first.</summary>
    internal bool IsUsable => Candidates.Any(candidate => candidate.IsRelevant);

    /// <summary>The lesson of a question.</summary>
    internal static OrderLesson Of(WeighedQuestion question, RankingModel model)
    {
        var first = question.Candidates.Zip(model.Merits([.. question.Candidates.Select(candidate => candidate.Features)]))
            .OrderByDescending(one => one.Second).Take(RankingModel.Closely).ToArray();
        return new OrderLesson([.. first.Select(one => one.First)], [.. first.Select(one => one.Second)]);
    }

    /// <summary>How each merit has to move for a relevant candidate to be likelier drawn, and how soon it has enough.</summary>
    internal void Pull(ReadOnlySpan<double> merits, Span<double> slopes, Span<double> curvatures)
    {
        var greatest = double.NegativeInfinity;
        foreach (var merit in merits)
        {
            greatest = Math.Max(greatest, merit);
        }

        double all = 0, relevant = 0;
        for (var i = 0; i < merits.Length; i++)
        {
            slopes[i] = Math.Exp(merits[i] - greatest);
            all += slopes[i];
            relevant += Candidates[i].IsRelevant ? slopes[i] : 0;
        }

        for (var i = 0; i < merits.Length; i++)
        {
            var chance = slopes[i] / all;
            slopes[i] = Weight * ((Candidates[i].IsRelevant ? slopes[i] / relevant : 0) - chance);
            curvatures[i] = Weight * chance * (1 - chance);
        }
    }
}

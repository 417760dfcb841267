using System.Collections.Immutable;

namespace FactBot.Testing.Measuring;

/// <summary>
/// How good a ranking is for one question, 0 to 1. A ranking names each fact once, best first; a set of questions
/// has the mean over its questions that have a relevant fact, a question without any answer counting as 0.
/// </summary>
public static class RankingMetrics
{
    /// <summary>
    /// Average precision cut at <paramref name="depth"/>: the precision at each rank that holds a relevant fact,
    /// summed over the first ranks and divided by the smaller of depth and the number of relevant facts, so that a
    /// perfect ranking has 1. With depth 5 its mean is the MAP@5 of CheckThat!.
    /// </summary>
    public static double AveragePrecision(IReadOnlyList<string> ranked, ImmutableHashSet<string> relevant, int depth)
    {
        double sum = 0;
        var hits = 0;
        for (var rank = 1; rank <= Math.Min(depth, ranked.Count); rank++)
        {
            if (relevant.Contains(ranked[rank - 1]))
            {
                hits++;
                sum += hits / (double)rank;
            }
        }

        return relevant.IsEmpty ? 0 : sum / Math.Min(depth, relevant.Count);
    }

    /// <summary>One over the rank of the first relevant fact; 0 when none is among the first ranks.</summary>
    public static double ReciprocalRank(IReadOnlyList<string> ranked, ImmutableHashSet<string> relevant, int depth)
    {
        for (var rank = 1; rank <= Math.Min(depth, ranked.Count); rank++)
        {
            if (relevant.Contains(ranked[rank - 1]))
            {
                return 1.0 / rank;
            }
        }

        return 0;
    }

    /// <summary>The share of the relevant facts that is among the first ranks.</summary>
    public static double Recall(IReadOnlyList<string> ranked, ImmutableHashSet<string> relevant, int depth) =>
        relevant.IsEmpty ? 0 : ranked.Take(depth).Count(relevant.Contains) / (double)relevant.Count;

    /// <summary>1 when the first fact is relevant, else 0.</summary>
    public static double PrecisionAtOne(IReadOnlyList<string> ranked, ImmutableHashSet<string> relevant) =>
        ranked.Count > 0 && relevant.Contains(ranked[0]) ? 1 : 0;
}

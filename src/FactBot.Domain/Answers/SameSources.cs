using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>
/// Measures what candidates from the same sources lend each other: an article names its subject in one sentence and
/// says what is asked for in another. Candidates are taken for such by the same words of sources, setting and tags.
/// </summary>
internal static class SameSources
{
    /// <summary>Sets <see cref="Feature.SourceCoverage"/> and <see cref="Feature.SourceSupport"/>.</summary>
    internal static void Measure(AskedQuestion asked, IReadOnlyList<(Candidate Candidate, Evidence Evidence)> all)
    {
        foreach (var source in all.GroupBy(one => one.Candidate.Text.Context, one => one.Evidence))
        {
            Evidence[] together = [.. source];
            if (together.Length > 1 && source.Key.Length > 0)
            {
                Lend(asked, together);
            }
            else
            {
                Array.ForEach(together, evidence => evidence[Feature.SourceCoverage] = evidence[Feature.Coverage]);
            }
        }
    }

    private static void Lend(AskedQuestion asked, Evidence[] together)
    {
        var coverage = asked.Weights.Share(Met(asked, together));
        var (first, second) = BestTwo(together);
        foreach (var evidence in together)
        {
            evidence[Feature.SourceCoverage] = coverage;
            evidence[Feature.SourceSupport] = evidence[Feature.ShareOfBest] == first ? second : first;
        }
    }

    /// <summary>How well each term is met by the candidate that has it best.</summary>
    private static double[] Met(AskedQuestion asked, Evidence[] together)
    {
        var met = new double[asked.Terms.Length];
        foreach (var evidence in together)
        {
            for (var term = 0; term < met.Length; term++)
            {
                met[term] = Math.Max(met[term], evidence.Met.Anywhere[term]);
            }
        }

        return met;
    }

    private static (double First, double Second) BestTwo(Evidence[] together)
    {
        var (first, second) = (double.NegativeInfinity, double.NegativeInfinity);
        foreach (var score in together.Select(evidence => evidence[Feature.ShareOfBest]))
        {
            (first, second) = score > first ? (score, first) : (first, Math.Max(second, score));
        }

        return (first, second);
    }
}

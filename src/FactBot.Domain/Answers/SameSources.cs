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
            Evidence[] together = source.Key.Length > 0 ? [.. source] : [];
            var coverage = Evidence.Share(asked, [.. asked.Terms.Select((_, term) => together.Select(evidence => evidence.Met.Anywhere[term]).DefaultIfEmpty().Max())]);
            var scores = together.Select(evidence => evidence[Feature.ShareOfBest]).OrderDescending().Take(2).ToArray();
            foreach (var evidence in source)
            {
                evidence[Feature.SourceCoverage] = together.Length > 1 ? coverage : evidence[Feature.Coverage];
                evidence[Feature.SourceSupport] = together.Length > 1 ? scores[evidence[Feature.ShareOfBest] == scores[0] ? 1 : 0] : 0;
            }
        }
    }
}

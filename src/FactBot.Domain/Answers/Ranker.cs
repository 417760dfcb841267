using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Orders the store's candidates by what speaks for each: see <see cref="Feature"/>.</summary>
public static class Ranker
{
    /// <summary>What a word one letter away is worth.</summary>
    internal const double SpellingStrength = 0.92;

    /// <summary>The candidates as ranked facts, best first.</summary>
    public static ImmutableArray<RankedFact> Rank(Question question, SearchResult found)
    {
        if (found.Candidates.IsEmpty)
        {
            return [];
        }

        var asked = new AskedQuestion(question, found);
        var best = found.Candidates.Max(candidate => candidate.Score);
        var evidence = found.Candidates.Select(candidate => (candidate, new Evidence(asked, candidate, best))).ToArray();
        foreach (var feature in (ReadOnlySpan<Feature>)[Feature.ShortRecord, Feature.AnyLength, Feature.StatementAlone, Feature.LettersOfBest, Feature.SoftOfBest, Feature.SharpOfBest])
        {
            var max = evidence.Max(pair => pair.Item2.Values[(int)feature]);
            foreach (var (_, one) in evidence)
            {
                one.Values[(int)feature] = max > 0 ? one.Values[(int)feature] / max : 0;
            }
        }

        return
        [
            .. evidence
                .Select(pair => Weighed(pair.candidate, pair.Item2))
                .OrderByDescending(ranked => ranked.Explanation.Merit)
                .ThenByDescending(ranked => ranked.Candidate.Id),
        ];
    }

    private static RankedFact Weighed(Candidate candidate, Evidence evidence)
    {
        var merit = 0.0;
        for (var i = 0; i < evidence.Values.Length; i++)
        {
            merit += RankingWeights.Of((Feature)i) * evidence.Values[i];
        }

        return new RankedFact(candidate, 0, new Explanation([.. evidence.Values], merit, evidence.Missing));
    }
}

using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>
/// Measures by what the candidates of a question differ: each part of the question counts by how few of them have it,
/// however common it is on file. Articles and pronouns are parts too: what all candidates share says nothing, a
/// "never" or a "we" that one of them has may.
/// </summary>
internal static class Telling
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.5;

    /// <summary>Sets <see cref="Feature.TellingWords"/>, <see cref="Feature.TellingLetters"/>, <see cref="Feature.TellingPairs"/> and <see cref="Feature.TellingTerms"/>.</summary>
    internal static void Measure(AskedQuestion asked, IReadOnlyList<Evidence> all)
    {
        var words = Math.Max(1, all.Average(evidence => evidence.Met.Order.Count));
        var letters = Math.Max(1, all.Average(evidence => evidence.Met.Letters.Count));
        Measure(Feature.TellingWords, all, asked.DistinctWords, (met, word) => met.WordCounts[word] / (met.WordCounts[word] + Slowly(met.Order.Count / words)));
        Measure(Feature.TellingLetters, all, asked.Sequences.Count, (met, i) => met.Letters.Contains(i) ? 1 / (1 + Slowly(met.Letters.Count / letters)) : 0);
        Measure(Feature.TellingPairs, all, asked.DistinctPairs, (met, i) => met.HasPair(i) ? 1 : 0);
        Measure(Feature.TellingTerms, all, asked.Terms.Length, (met, term) => met.Anywhere[term]);
    }

    private static double Slowly(double length) => Saturation * (1 - LengthShare + (LengthShare * length));

    private static void Measure(Feature feature, IReadOnlyList<Evidence> all, int parts, Func<Meetings, int, double> strengthOf)
    {
        var strengths = new double[all.Count];
        for (var part = 0; part < parts; part++)
        {
            var having = 0;
            for (var i = 0; i < strengths.Length; i++)
            {
                strengths[i] = strengthOf(all[i].Met, part);
                having += strengths[i] > 0 ? 1 : 0;
            }

            var rarity = having == 0 ? 0 : IndexScore.Rarity(having, strengths.Length);
            for (var i = 0; i < strengths.Length; i++)
            {
                all[i][feature] += rarity * strengths[i];
            }
        }
    }
}

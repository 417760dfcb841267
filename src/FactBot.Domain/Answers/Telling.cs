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

    /// <summary>Fills in how strongly a candidate has each part of the question.</summary>
    private delegate void Strengths(Meetings met, Span<double> parts);

    /// <summary>Sets <see cref="Feature.TellingWords"/>, <see cref="Feature.TellingLetters"/>, <see cref="Feature.TellingPairs"/> and <see cref="Feature.TellingTerms"/>.</summary>
    internal static void Measure(AskedQuestion asked, IReadOnlyList<Evidence> all)
    {
        var words = Math.Max(1, all.Average(evidence => evidence.Met.Order.Count));
        var letters = Math.Max(1, all.Average(evidence => evidence.Met.Letters.Count));
        Measure(Feature.TellingWords, all, new double[asked.DistinctWords], (met, parts) => Words(met, Slowly(met.Order.Count / words), parts));
        Measure(Feature.TellingLetters, all, new double[asked.Letters.Count], (met, parts) => Letters(met.Letters, 1 / (1 + Slowly(met.Letters.Count / letters)), parts));
        Measure(Feature.TellingPairs, all, new double[asked.DistinctPairs], Pairs);
        Measure(Feature.TellingTerms, all, new double[asked.Terms.Length], (met, parts) => met.Anywhere.CopyTo(parts));
    }

    private static double Slowly(double length) => Saturation * (1 - LengthShare + (LengthShare * length));

    private static void Words(Meetings met, double slowly, Span<double> parts)
    {
        for (var word = 0; word < parts.Length; word++)
        {
            parts[word] = met.WordCounts[word] / (met.WordCounts[word] + slowly);
        }
    }

    private static void Letters(LetterSet letters, double strength, Span<double> parts)
    {
        for (var sequence = 0; sequence < parts.Length; sequence++)
        {
            parts[sequence] = letters.Contains(sequence) ? strength : 0;
        }
    }

    private static void Pairs(Meetings met, Span<double> parts)
    {
        for (var pair = 0; pair < parts.Length; pair++)
        {
            parts[pair] = met.HasPair(pair) ? 1 : 0;
        }
    }

    private static void Measure(Feature feature, IReadOnlyList<Evidence> all, double[] parts, Strengths strengths)
    {
        var rarities = Rarities(all, parts, strengths);
        foreach (var evidence in all)
        {
            strengths(evidence.Met, parts);
            var sum = 0.0;
            for (var part = 0; part < parts.Length; part++)
            {
                sum += rarities[part] * parts[part];
            }

            evidence[feature] = sum;
        }
    }

    /// <summary>How rare each part is among the candidates; 0 for one that none has.</summary>
    private static double[] Rarities(IReadOnlyList<Evidence> all, double[] parts, Strengths strengths)
    {
        var having = new int[parts.Length];
        foreach (var evidence in all)
        {
            strengths(evidence.Met, parts);
            for (var part = 0; part < parts.Length; part++)
            {
                having[part] += parts[part] > 0 ? 1 : 0;
            }
        }

        return Array.ConvertAll(having, count => count == 0 ? 0 : IndexScore.Rarity(count, all.Count));
    }
}

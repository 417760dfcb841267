using FactBot.Domain.Questions;

namespace FactBot.Domain.Storage;

/// <summary>
/// The measure by which every store picks candidates: Okapi BM25 (Robertson and Zaragoza, "The Probabilistic
/// Relevance Framework: BM25 and Beyond", 2009) over all fields of a fact as one text, in which a word counts by
/// the field it stands in. The length that texts are compared with is fixed, so that what a word of a fact is
/// worth never changes while other facts come and go.
/// </summary>
public static class IndexScore
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.4;
    private const double TypicalLength = 24;
    private const int PointsOfOne = 1024;
    private const double MostWeight = 1024;

    /// <summary>The greatest <see cref="Impact"/>.</summary>
    public const int Steps = 255;

    /// <summary>What one occurrence counts in each field of <see cref="SearchText.Fields"/>, in that order.</summary>
    public static ReadOnlySpan<double> FieldWeights => [1, 1, 0.8, 1, 0.8, 0.8];

    /// <summary>How rare a term is: more for fewer facts, never negative.</summary>
    public static double Rarity(long factsWithTerm, long facts) =>
        Math.Log(1 + ((facts - Math.Min(factsWithTerm, facts) + 0.5) / (factsWithTerm + 0.5)));

    /// <summary>
    /// What a term is worth in a fact before its rarity, in steps from 1 to <see cref="Steps"/>: grows with its
    /// weighted occurrences, less in long texts. The step is the definition, not a rounding on the way: a store
    /// keeps it in a byte and still agrees with every other store to the last digit.
    /// </summary>
    /// <param name="occurrences">Occurrences, each counted by the weight of its field.</param>
    /// <param name="length">Index words of the fact, each counted by the weight of its field.</param>
    public static byte Impact(double occurrences, double length)
    {
        var share = occurrences / (occurrences + (Saturation * (1 - LengthShare + (LengthShare * length / TypicalLength))));
        return (byte)Math.Clamp((int)Math.Round(share * Steps), 1, Steps);
    }

    /// <summary>What each step of impact of a term counts, in whole points, so that sums are exact in any order; never negative.</summary>
    public static int Points(double weight, long factsWithTerm, long facts) =>
        (int)Math.Round(Math.Clamp(weight, 0, MostWeight) * Rarity(factsWithTerm, facts) * PointsOfOne);

    /// <summary>The score of a fact from the sum over all terms of points times impact.</summary>
    public static double Of(long sum) => sum / (double)(PointsOfOne * Steps);
}

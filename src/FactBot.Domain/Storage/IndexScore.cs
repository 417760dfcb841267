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

    /// <summary>What one occurrence counts in each field of <see cref="SearchText.Fields"/>, in that order.</summary>
    public static ReadOnlySpan<double> FieldWeights => [1, 1, 0.8, 1, 0.8, 0.8];

    /// <summary>How rare a term is: more for fewer facts, never negative.</summary>
    public static double Rarity(long factsWithTerm, long facts) =>
        Math.Log(1 + ((facts - Math.Min(factsWithTerm, facts) + 0.5) / (factsWithTerm + 0.5)));

    /// <summary>What a term is worth in a fact, 0 to 1, before its rarity: grows with its weighted occurrences, less in long texts.</summary>
    /// <param name="occurrences">Occurrences, each counted by the weight of its field.</param>
    /// <param name="length">Index words of the fact, each counted by the weight of its field.</param>
    public static double Impact(double occurrences, double length) =>
        occurrences / (occurrences + (Saturation * (1 - LengthShare + (LengthShare * length / TypicalLength))));
}

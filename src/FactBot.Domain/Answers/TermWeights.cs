namespace FactBot.Domain.Answers;

/// <summary>What each term of a question weighs in some respect.</summary>
internal sealed class TermWeights
{
    private readonly double[] weights;

    internal TermWeights(IEnumerable<double> weights)
    {
        this.weights = [.. weights];
        All = this.weights.Sum();
    }

    /// <summary>All together.</summary>
    internal double All { get; }

    /// <summary>The share of all that is met.</summary>
    /// <param name="strengths">How well each term is met.</param>
    internal double Share(ReadOnlySpan<double> strengths)
    {
        if (All <= 0)
        {
            return 0;
        }

        var sum = 0.0;
        for (var term = 0; term < weights.Length; term++)
        {
            sum += weights[term] * strengths[term];
        }

        return sum / All;
    }
}

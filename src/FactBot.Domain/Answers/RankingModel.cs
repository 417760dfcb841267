using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Domain.Answers;

/// <summary>
/// What was learned about ranking and about silence from questions with known answers. The command that learned
/// it stands in the first line of <c>Ranking.txt</c>, <c>Order.txt</c> and <c>Confidence.txt</c> beside this file.
/// </summary>
internal sealed class RankingModel
{
    /// <summary>How many of the candidates that the weights put first are looked at closer by the trees.</summary>
    internal const int Closely = 40;

    private readonly ImmutableArray<double> weights;
    private readonly DecisionTrees order;
    private readonly DecisionTrees confidence;

    private RankingModel(ImmutableArray<double> weights, DecisionTrees order, DecisionTrees confidence)
    {
        this.weights = weights;
        this.order = order;
        this.confidence = confidence;
    }

    /// <summary>The model that comes with FactBot.</summary>
    internal static RankingModel Learned { get; } = Parse(Lines("Ranking.txt"), Lines("Order.txt"), Lines("Confidence.txt"));

    /// <summary>Reads a model from its text.</summary>
    /// <param name="weights">A line a feature: its name and its weight; a feature that is not there weighs nothing.</param>
    /// <param name="order">What sets the weights right for the first candidates, as <see cref="DecisionTrees"/> has it.</param>
    /// <param name="confidence">How likely the first candidate answers, as <see cref="DecisionTrees"/> has it.</param>
    internal static RankingModel Parse(IEnumerable<string> weights, IEnumerable<string> order, IEnumerable<string> confidence) =>
        new(ParseWeights(weights), DecisionTrees.Parse(order), DecisionTrees.Parse(confidence));

    /// <summary>What each feature of a candidate adds to its merit by its weight, in the order of <see cref="Feature"/>.</summary>
    internal IEnumerable<double> Shares(ImmutableArray<double> features) => features.Select((value, i) => weights[i] * value);

    /// <summary>
    /// The merits of a question's candidates, in their order: the features by their weights, and for the
    /// <see cref="Closely"/> best what the trees add; no other candidate comes before one of these.
    /// </summary>
    internal double[] Merits(IReadOnlyList<ImmutableArray<double>> candidates)
    {
        var merits = candidates.Select(Weighed).ToArray();
        int[] closely = [.. Enumerable.Range(0, merits.Length).OrderByDescending(i => merits[i]).Take(Closely)];
        foreach (var (i, more) in closely.Zip(order.Sums([.. closely.Select(i => candidates[i])])))
        {
            merits[i] += more;
        }

        var least = closely.Select(i => merits[i]).DefaultIfEmpty().Min();
        foreach (var i in Enumerable.Range(0, merits.Length).Except(closely))
        {
            merits[i] = Math.Min(merits[i], Math.BitDecrement(least));
        }

        return merits;
    }

    /// <summary>How likely a fact with these <see cref="Signals"/> is the one asked for.</summary>
    internal double Likelihood(ReadOnlySpan<double> signals) => confidence.Likelihood(signals);

    private double Weighed(ImmutableArray<double> features)
    {
        var merit = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            merit += weights[i] * features[i];
        }

        return merit;
    }

    private static ImmutableArray<double> ParseWeights(IEnumerable<string> lines)
    {
        var byName = lines.Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
            .ToDictionary(pair => Enum.Parse<Feature>(pair[0]), pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        return [.. Enum.GetValues<Feature>().Select(feature => byName.GetValueOrDefault(feature))];
    }

    private static string[] Lines(string name)
    {
        using var stream = typeof(RankingModel).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
    }
}

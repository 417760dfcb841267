using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Domain.Answers;

/// <summary>
/// What was learned about ranking and about silence from questions with known answers. The command that learned
/// it stands in the first line of <c>Ranking.txt</c> and <c>Confidence.txt</c> beside this file.
/// </summary>
internal sealed class RankingModel
{
    private readonly ImmutableArray<double> weights;
    private readonly DecisionTrees trees;

    private RankingModel(ImmutableArray<double> weights, DecisionTrees trees)
    {
        this.weights = weights;
        this.trees = trees;
    }

    /// <summary>The model that comes with FactBot.</summary>
    internal static RankingModel Learned { get; } = Parse(Lines("Ranking.txt"), Lines("Confidence.txt"));

    /// <summary>Reads a model from its text.</summary>
    /// <param name="weights">A line a feature: its name and its weight; a feature that is not there weighs nothing.</param>
    /// <param name="trees">As <see cref="DecisionTrees"/> has them.</param>
    internal static RankingModel Parse(IEnumerable<string> weights, IEnumerable<string> trees) => new(ParseWeights(weights), DecisionTrees.Parse(trees));

    /// <summary>What features come to.</summary>
    internal double Merit(ReadOnlySpan<double> features)
    {
        var merit = 0.0;
        for (var i = 0; i < features.Length; i++)
        {
            merit += weights[i] * features[i];
        }

        return merit;
    }

    /// <summary>How likely a fact with these <see cref="Signals"/> is the one asked for.</summary>
    internal double Likelihood(ReadOnlySpan<double> signals) => trees.Likelihood(signals);

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

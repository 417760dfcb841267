using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Benchmarks.Learning;

/// <summary>How trees are grown.</summary>
/// <param name="Count">How many.</param>
/// <param name="Depth">How many questions at most lead to a leaf.</param>
/// <param name="SignOf">Which way a value may move the sum: 1 only up, -1 only down, 0 either.</param>
internal sealed record TreeForm(int Count, int Depth, Func<int, int> SignOf)
{
    /// <summary>Share of the rows that each tree is grown on.</summary>
    internal double RowShare { get; init; } = 0.7;

    /// <summary>Share of the values that each node may ask about.</summary>
    internal double ValueShare { get; init; } = 0.6;

    /// <summary>
    /// Whether a node may ask about one bound of each value, drawn at random, and not about whichever suits the rows best
    /// (Geurts et al., "Extremely Randomized Trees", 2006): deep trees then follow the lessons less closely.
    /// </summary>
    internal bool DrawsBounds { get; init; }

    /// <summary>How much of what a leaf's rows want is granted.</summary>
    internal double Rate { get; init; } = 0.06;

    /// <summary>What draws leaves of few rows to nothing.</summary>
    internal double Shrinkage { get; init; } = 3;

    /// <summary>What a branch must have of the second derivative.</summary>
    internal double LeastCurvature { get; init; } = 4;
}

/// <summary>How each row's sum wants to move, and how soon it has enough: first and second derivative of what is made likelier.</summary>
/// <param name="sums">The sums as they are.</param>
/// <param name="slopes">To be filled: the first derivatives.</param>
/// <param name="curvatures">To be filled: the second, without their sign.</param>
internal delegate void Pull(double[] sums, double[] slopes, double[] curvatures);

/// <summary>
/// Grows regression trees one after the other, each on some rows and some values towards what those before it missed
/// (Friedman, "Stochastic Gradient Boosting", 2002). The same rows always come to the same trees.
/// </summary>
internal static class BoostedTrees
{
    private const int Seed = 7;

    /// <summary>The trees, a line each, as <see cref="Domain.Answers.DecisionTrees"/> reads them; the first line says that they start from nothing.</summary>
    /// <param name="bins">The rows.</param>
    /// <param name="sums">What the sums start from; they end as what the trees make of them.</param>
    /// <param name="form">What trees to grow.</param>
    /// <param name="pull">Where the sums want to go.</param>
    internal static ImmutableArray<string> Grow(Bins bins, double[] sums, TreeForm form, Pull pull)
    {
        var (slopes, curvatures) = (new double[sums.Length], new double[sums.Length]);
        var random = new Random(Seed);
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(0.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < form.Count; i++)
        {
            pull(sums, slopes, curvatures);
            var tree = new TreeGrower(bins, slopes, curvatures, form, random).Grow(Some(sums.Length, form.RowShare, random));
            lines.Add(tree.Text);
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += tree.At(bins, row);
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>A share of so many numbers from 0 on, drawn at random.</summary>
    internal static int[] Some(int count, double share, Random random) => [.. Enumerable.Range(0, count).Where(_ => random.NextDouble() < share)];
}

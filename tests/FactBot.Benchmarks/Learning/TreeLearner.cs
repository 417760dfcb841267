using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Benchmarks.Learning;

/// <summary>
/// Learns how likely the first fact is right: regression trees, each grown on some rows and some values towards what
/// those before it missed (Friedman, "Stochastic Gradient Boosting", 2002). The same lessons always come to the same trees.
/// </summary>
internal static class TreeLearner
{
    private const int Trees = 200;
    private const int Depth = 4;
    private const double RowShare = 0.7;
    private const double ValueShare = 0.6;
    private const int Seed = 7;
    private const int Digits = 4;

    /// <summary>The trees as <c>Confidence.txt</c> has them, the number that all start from first.</summary>
    internal static ImmutableArray<string> Learn(ImmutableArray<Lesson> lessons)
    {
        var bins = new Bins([.. lessons.Select(lesson => lesson.Question.Signals)]);
        var start = Math.Round(Math.Log(Weight(lessons, isRight: true) / Weight(lessons, isRight: false)), Digits);
        var sums = Enumerable.Repeat(start, lessons.Length).ToArray();
        var random = new Random(Seed);
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(start.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < Trees; i++)
        {
            var tree = Tree(lessons, bins, sums, random);
            lines.Add(tree.Text);
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += tree.At(bins, row);
            }
        }

        return lines.ToImmutable();
    }

    private static TreeNode Tree(ImmutableArray<Lesson> lessons, Bins bins, double[] sums, Random random)
    {
        var slopes = new double[sums.Length];
        var curvatures = new double[sums.Length];
        for (var row = 0; row < sums.Length; row++)
        {
            var likelihood = 1 / (1 + Math.Exp(-sums[row]));
            slopes[row] = ((lessons[row].Question.IsRight ? 1 : 0) - likelihood) * lessons[row].Weight;
            curvatures[row] = likelihood * (1 - likelihood) * lessons[row].Weight;
        }

        var rows = Some(sums.Length, RowShare, random);
        return new TreeGrower(bins, slopes, curvatures, Some(bins.Values, ValueShare, random)).Grow(rows, Depth);
    }

    private static int[] Some(int count, double share, Random random) => [.. Enumerable.Range(0, count).Where(_ => random.NextDouble() < share)];

    private static double Weight(ImmutableArray<Lesson> lessons, bool isRight) =>
        lessons.Where(lesson => lesson.Question.IsRight == isRight).Sum(lesson => lesson.Weight);
}

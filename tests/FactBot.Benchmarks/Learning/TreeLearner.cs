using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Benchmarks.Learning;

/// <summary>Learns how likely the first fact is right, by <see cref="BoostedTrees"/>. The same lessons always come to the same trees.</summary>
internal static class TreeLearner
{
    private const int Digits = 4;

    private static readonly TreeForm s_form = new(Count: 600, Depth: 8, Signs.OfSignal) { DrawsBounds = true, ValueShare = 0.4, Rate = 0.03, Shrinkage = 2, LeastCurvature = 1 };

    /// <summary>The trees as <c>Confidence.txt</c> has them, the number that all start from first.</summary>
    internal static ImmutableArray<string> Learn(ImmutableArray<Lesson> lessons)
    {
        var bins = new Bins([.. lessons.Select(lesson => lesson.Question.Signals)]);
        var start = Math.Round(Math.Log(Weight(lessons, isRight: true) / Weight(lessons, isRight: false)), Digits);
        var lines = BoostedTrees.Grow(bins, [.. Enumerable.Repeat(start, lessons.Length)], s_form, Pull);
        return lines.SetItem(0, start.ToString(CultureInfo.InvariantCulture));

        void Pull(double[] sums, double[] slopes, double[] curvatures)
        {
            for (var row = 0; row < sums.Length; row++)
            {
                var likelihood = 1 / (1 + Math.Exp(-sums[row]));
                slopes[row] = ((lessons[row].Question.IsRight ? 1 : 0) - likelihood) * lessons[row].Weight;
                curvatures[row] = likelihood * (1 - likelihood) * lessons[row].Weight;
            }
        }
    }

    private static double Weight(ImmutableArray<Lesson> lessons, bool isRight) =>
        lessons.Where(lesson => lesson.Question.IsRight == isRight).Sum(lesson => lesson.Weight);
}

namespace FactBot.Benchmarks.Learning;

/// <summary>
/// Grows one regression tree: each node is split where that brings the most, unless the two sides would then move
/// a value the way it may not.
/// </summary>
/// <param name="bins">The rows' values.</param>
/// <param name="slopes">How each row wants the sum to move: the first derivative of its likelihood.</param>
/// <param name="curvatures">How soon it has enough: the second.</param>
/// <param name="values">The values that may be asked about.</param>
/// <param name="signOf">Which way a value may move the sum: 1, -1, or 0 for either.</param>
internal sealed class TreeGrower(Bins bins, double[] slopes, double[] curvatures, int[] values, Func<int, int> signOf)
{
    private const double Rate = 0.06;
    private const double Shrinkage = 3;
    private const double LeastCurvature = 4;
    private const double LeastGain = 1e-6;
    private const int FewestRows = 20;
    private const int LeafDigits = 4;

    /// <summary>A tree for rows.</summary>
    /// <param name="rows">Which.</param>
    /// <param name="depth">How many questions at most lead to a leaf.</param>
    internal TreeNode Grow(int[] rows, int depth)
    {
        var all = new Sums(rows.Sum(row => slopes[row]), rows.Sum(row => curvatures[row]));
        if (depth > 0 && rows.Length >= FewestRows && Best(rows, all) is { } best)
        {
            var isBelow = rows.ToLookup(row => bins.Of(best.Value)[row] <= best.Bin);
            return new TreeNode.Split(best.Value, best.Bin, bins.Edges(best.Value)[best.Bin], Grow([.. isBelow[true]], depth - 1), Grow([.. isBelow[false]], depth - 1));
        }

        return new TreeNode.Leaf(Math.Round(Rate * all.Wish, LeafDigits));
    }

    private Place? Best(int[] rows, Sums all)
    {
        Place? best = null;
        var gain = all.Gain + LeastGain;
        foreach (var value in values)
        {
            var sums = ByBin(rows, value);
            var below = default(Sums);
            for (var bin = 0; bin < bins.Edges(value).Length; bin++)
            {
                below += sums[bin];
                var above = all - below;
                if (MayPart(below, above, value) && below.Gain + above.Gain > gain)
                {
                    gain = below.Gain + above.Gain;
                    best = new Place(value, bin);
                }
            }
        }

        return best;
    }

    private Sums[] ByBin(int[] rows, int value)
    {
        var sums = new Sums[Bins.Most];
        var ofRows = bins.Of(value);
        foreach (var row in rows)
        {
            sums[ofRows[row]] += new Sums(slopes[row], curvatures[row]);
        }

        return sums;
    }

    private bool MayPart(Sums below, Sums above, int value) =>
        below.Curvature >= LeastCurvature && above.Curvature >= LeastCurvature && (above.Wish - below.Wish) * signOf(value) >= 0;

    private readonly record struct Place(int Value, int Bin);

    /// <summary>What rows want together.</summary>
    private readonly record struct Sums(double Slope, double Curvature)
    {
        internal double Wish => Slope / (Curvature + Shrinkage);

        internal double Gain => Slope * Slope / (Curvature + Shrinkage);

        public static Sums operator +(Sums left, Sums right) => new(left.Slope + right.Slope, left.Curvature + right.Curvature);

        public static Sums operator -(Sums left, Sums right) => new(left.Slope - right.Slope, left.Curvature - right.Curvature);
    }
}

namespace FactBot.Benchmarks.Learning;

/// <summary>
/// Grows one regression tree: each node is split where that brings the most, unless the two sides would then move
/// a value the way it may not.
/// </summary>
/// <param name="bins">The rows' values.</param>
/// <param name="slopes">How each row wants the sum to move: the first derivative of its likelihood.</param>
/// <param name="curvatures">How soon it has enough: the second.</param>
/// <param name="form">What tree to grow.</param>
/// <param name="random">Where what is left to chance comes from.</param>
internal sealed class TreeGrower(Bins bins, double[] slopes, double[] curvatures, TreeForm form, Random random)
{
    private const double LeastGain = 1e-6;
    private const int FewestRows = 20;
    private const int LeafDigits = 4;

    /// <summary>A tree for rows.</summary>
    internal TreeNode Grow(int[] rows) => Grow(rows, form.Depth);

    private TreeNode Grow(int[] rows, int depth)
    {
        var all = new Sums(rows.Sum(row => slopes[row]), rows.Sum(row => curvatures[row]));
        if (depth > 0 && rows.Length >= FewestRows && Best(rows, all) is { } best)
        {
            var isBelow = rows.ToLookup(row => bins.Of(best.Value)[row] <= best.Bin);
            return new TreeNode.Split(best.Value, best.Bin, bins.Edges(best.Value)[best.Bin], Grow([.. isBelow[true]], depth - 1), Grow([.. isBelow[false]], depth - 1));
        }

        return new TreeNode.Leaf(Math.Round(form.Rate * all.Wish(form.Shrinkage), LeafDigits));
    }

    private Place? Best(int[] rows, Sums all)
    {
        Place? best = null;
        var gain = all.Gain(form.Shrinkage) + LeastGain;
        foreach (var value in BoostedTrees.Some(bins.Values, form.ValueShare, random))
        {
            var sums = ByBin(rows, value);
            var below = default(Sums);
            var drawn = form.DrawsBounds ? random.Next(bins.Edges(value).Length + 1) : -1;
            for (var bin = 0; bin < bins.Edges(value).Length; bin++)
            {
                below += sums[bin];
                var above = all - below;
                if ((drawn < 0 || drawn == bin) && MayPart(below, above, value) && GainOf(below, above) > gain)
                {
                    gain = GainOf(below, above);
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
        below.Curvature >= form.LeastCurvature && above.Curvature >= form.LeastCurvature
        && (above.Wish(form.Shrinkage) - below.Wish(form.Shrinkage)) * form.SignOf(value) >= 0;

    private double GainOf(Sums below, Sums above) => below.Gain(form.Shrinkage) + above.Gain(form.Shrinkage);

    private readonly record struct Place(int Value, int Bin);

    /// <summary>What rows want together.</summary>
    private readonly record struct Sums(double Slope, double Curvature)
    {
        internal double Wish(double shrinkage) => Slope / (Curvature + shrinkage);

        internal double Gain(double shrinkage) => Slope * Slope / (Curvature + shrinkage);

        public static Sums operator +(Sums left, Sums right) => new(left.Slope + right.Slope, left.Curvature + right.Curvature);

        public static Sums operator -(Sums left, Sums right) => new(left.Slope - right.Slope, left.Curvature - right.Curvature);
    }
}

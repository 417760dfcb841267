using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using FactBot.Domain.Answers;

namespace FactBot.Domain.Tests.Answers;

public class DecisionTreesTests
{
    private static readonly string[] TwoTrees =
    [
        "# Learned by: somebody",
        "-0.5",
        "0<0.25 =-1 1<2 =0.5 =2",
        "",
        "=0.125",
    ];

    [Theory]
    [InlineData(0.25, 9, -0.5 - 1 + 0.125)]
    [InlineData(0.26, 2, -0.5 + 0.5 + 0.125)]
    [InlineData(0.26, 2.01, -0.5 + 2 + 0.125)]
    public void Adds_up_the_leaves_that_the_values_lead_to(double first, double second, double sum) =>
        Assert.Equal(Logistic(sum), DecisionTrees.Parse(TwoTrees).Likelihood([first, second]), 12);

    [Fact]
    public void A_start_without_trees_is_likely_as_it_says() => Assert.Equal(Logistic(1.5), DecisionTrees.Parse(["1.5"]).Likelihood([]), 12);

    [Fact]
    public void Text_of_any_trees_means_what_the_trees_mean() =>
        Gen.Select(Number, Trees.Array[0, 4], Number.Array[3]).Sample((start, trees, values) =>
        {
            string[] lines = [Text(start), .. trees.Select(tree => tree.Written)];
            var sum = start + trees.Sum(tree => tree.At(values));
            Assert.Equal(Logistic(sum), DecisionTrees.Parse(lines).Likelihood(values), 12);
        });

    [Fact]
    public void Many_rows_come_to_what_each_comes_to() =>
        Gen.Select(Trees.Array[0, 4], Number.Array[3].Array[0, 5]).Sample((trees, rows) =>
        {
            var read = DecisionTrees.Parse(["0.5", .. trees.Select(tree => tree.Written)]);
            Assert.Equal(rows.Select(row => read.Sum(row)), read.Sums([.. rows.Select(row => row.ToImmutableArray())]));
        });

    [Fact]
    public void What_comes_with_FactBot_can_be_read() => Assert.InRange(RankingModel.Learned.Likelihood(new double[Signals.Count]), 0, 1);

    /// <summary>Few different numbers, so that values often stand right at a threshold.</summary>
    private static Gen<double> Number => Gen.Int[-4, 4].Select(quarters => quarters / 4.0);

    private static Gen<Tree> Trees => Gen.Recursive<Tree>((depth, inner) => depth > 4
        ? Leaf
        : Gen.OneOf(Leaf, Gen.Select(Gen.Int[0, 2], Number, inner, inner, Tree (value, most, first, second) => new Tree.Split(value, most, first, second))));

    private static Gen<Tree> Leaf => Number.Select(Tree (number) => new Tree.Leaf(number));

    private static double Logistic(double sum) => 1 / (1 + Math.Exp(-sum));

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private abstract record Tree
    {
        public abstract string Written { get; }

        public abstract double At(double[] values);

        public sealed record Leaf(double Number) : Tree
        {
            public override string Written => "=" + Text(Number);

            public override double At(double[] values) => Number;
        }

        public sealed record Split(int Value, double Most, Tree First, Tree Second) : Tree
        {
            public override string Written => $"{Value}<{Text(Most)} {First.Written} {Second.Written}";

            public override double At(double[] values) => (values[Value] <= Most ? First : Second).At(values);
        }
    }
}

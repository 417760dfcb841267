using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace FactBot.Domain.Answers;

/// <summary>
/// A learned measure of how well a fact answers, or how likely: regression trees whose leaves are added up, and for
/// a likelihood put through the logistic function (Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", 2001). Kept as
/// text, a line a tree, each node before its branches: <c>3&lt;0.25</c> asks whether the fourth value is at most
/// 0.25 (then the first branch is taken), <c>=-0.1</c> is a leaf; the first line is what all start from.
/// </summary>
internal sealed class DecisionTrees
{
    private readonly double start;
    private readonly ImmutableArray<Tree> trees;

    private DecisionTrees(double start, ImmutableArray<Tree> trees)
    {
        this.start = start;
        this.trees = trees;
    }

    /// <summary>Reads trees from their text.</summary>
    internal static DecisionTrees Parse(IEnumerable<string> lines)
    {
        var trees = lines.Where(line => line.Length > 0 && line[0] != '#').ToArray();
        return new DecisionTrees(Number(trees[0]), [.. trees.Skip(1).Select(ParseTree)]);
    }

    /// <summary>How likely: 0 to 1.</summary>
    internal double Likelihood(ReadOnlySpan<double> values) => 1 / (1 + Math.Exp(-Sum(values)));

    /// <summary>What the leaves come to.</summary>
    internal double Sum(ReadOnlySpan<double> values)
    {
        var sum = start;
        foreach (var tree in trees)
        {
            sum += tree.At(values);
        }

        return sum;
    }

    /// <summary>What the leaves come to for each of some rows of values; a tree at a time, for all of them do not fit where a processor reads fast.</summary>
    internal double[] Sums(ImmutableArray<double>[] rows)
    {
        var sums = new double[rows.Length];
        Array.Fill(sums, start);
        foreach (var tree in trees)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                sums[row] += tree.At(rows[row].AsSpan());
            }
        }

        return sums;
    }

    private static Tree ParseTree(string line)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>(line.AsSpan().Count(' ') + 1);
        var rest = line.AsSpan();
        var depth = Read(ref rest, nodes);
        return new Tree(nodes.MoveToImmutable(), depth);
    }

    /// <summary>Reads a node and its branches, and takes them off the text.</summary>
    /// <returns>How many questions at most lead from it to a leaf.</returns>
    private static int Read(ref ReadOnlySpan<char> rest, ImmutableArray<Node>.Builder nodes)
    {
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        var at = nodes.Count;
        if (word[0] == '=')
        {
            nodes.Add(new Node(Number(word[1..]), Value: 0, (short)at, (short)at));
            return 0;
        }

        var mark = word.IndexOf('<');
        nodes.Add(default);
        var depth = Read(ref rest, nodes);
        nodes[at] = new Node(Number(word[(mark + 1)..]), short.Parse(word[..mark], CultureInfo.InvariantCulture), checked((short)nodes.Count), (short)(at + 1));
        return 1 + Math.Max(depth, Read(ref rest, nodes));
    }

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A question about a value; a leaf asks one, too, and leads to itself by either answer.</summary>
    /// <param name="Number">What the value is compared with; of a leaf, what it adds to the sum.</param>
    /// <param name="Value">Which value.</param>
    /// <param name="Greater">The node that follows where the value is greater.</param>
    /// <param name="Otherwise">The node that follows where it is not.</param>
    private readonly record struct Node(double Number, short Value, short Greater, short Otherwise);

    private readonly record struct Tree(ImmutableArray<Node> Nodes, int Depth)
    {
        /// <summary>
        /// The leaf's number. Every walk is as long as the longest and chooses its way by arithmetic: a processor cannot
        /// guess branches like these, and with nothing to guess it walks several trees at once.
        /// </summary>
        internal double At(ReadOnlySpan<double> values)
        {
            var nodes = Nodes.AsSpan();
            ref readonly var node = ref nodes[0];
            for (var i = 0; i < Depth; i++)
            {
                var isNot = -(int)Unsafe.BitCast<bool, byte>(values[node.Value] <= node.Number);
                node = ref nodes[node.Greater ^ ((node.Greater ^ node.Otherwise) & isNot)];
            }

            return node.Number;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;

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
    private readonly ImmutableArray<ImmutableArray<Node>> trees;

    private DecisionTrees(double start, ImmutableArray<ImmutableArray<Node>> trees)
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
            ref readonly var node = ref tree.ItemRef(0);
            for (var at = 0; node.Value >= 0; node = ref tree.ItemRef(at))
            {
                at = values[node.Value] <= node.Number ? at + 1 : node.Otherwise;
            }

            sum += node.Number;
        }

        return sum;
    }

    private static ImmutableArray<Node> ParseTree(string line)
    {
        var nodes = ImmutableArray.CreateBuilder<Node>(line.AsSpan().Count(' ') + 1);
        var rest = line.AsSpan();
        Read(ref rest, nodes);
        return nodes.MoveToImmutable();
    }

    /// <summary>Reads a node and its branches, and takes them off the text.</summary>
    private static void Read(ref ReadOnlySpan<char> rest, ImmutableArray<Node>.Builder nodes)
    {
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        if (word[0] == '=')
        {
            nodes.Add(new Node(-1, Number(word[1..]), 0));
            return;
        }

        var (mark, at) = (word.IndexOf('<'), nodes.Count);
        nodes.Add(default);
        Read(ref rest, nodes);
        nodes[at] = new Node(int.Parse(word[..mark], CultureInfo.InvariantCulture), Number(word[(mark + 1)..]), nodes.Count);
        Read(ref rest, nodes);
    }

    private static double Number(ReadOnlySpan<char> text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A question about a value, or with no value a leaf.</summary>
    private readonly record struct Node(int Value, double Number, int Otherwise);
}

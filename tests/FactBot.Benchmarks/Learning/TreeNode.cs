using System.Globalization;

namespace FactBot.Benchmarks.Learning;

/// <summary>A node of a learned tree. Closed: <see cref="Leaf"/>, <see cref="Split"/>.</summary>
internal abstract record TreeNode
{
    private TreeNode()
    {
    }

    /// <summary>The text that <see cref="Domain.Answers.DecisionTrees"/> reads.</summary>
    internal abstract string Text { get; }

    /// <summary>The number of the leaf that a row comes to.</summary>
    internal abstract double At(Bins bins, int row);

    /// <summary>An end of the tree.</summary>
    internal sealed record Leaf(double Number) : TreeNode
    {
        internal override string Text => string.Create(CultureInfo.InvariantCulture, $"={Number:0.####}");

        internal override double At(Bins bins, int row) => Number;
    }

    /// <summary>Asks whether a value is in a bin or one below.</summary>
    internal sealed record Split(int Value, int Bin, double Edge, TreeNode Below, TreeNode Above) : TreeNode
    {
        internal override string Text => string.Create(CultureInfo.InvariantCulture, $"{Value}<{Edge:0.#####} {Below.Text} {Above.Text}");

        internal override double At(Bins bins, int row) => (bins.Of(Value)[row] <= Bin ? Below : Above).At(bins, row);
    }
}

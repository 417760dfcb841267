using System.Collections.Immutable;
using FactBot.Csl.Output;
using FactBot.Csl.Rendering;

namespace FactBot.Csl;

/// <summary>A finished citation or entry, as runs that any writer can turn into its own format.</summary>
public sealed class CslFormatted
{
    internal CslFormatted(Span root)
    {
        Root = root;
        Runs = RunBuilder.Build(root);
    }

    /// <summary>The runs, from left to right; neighbours differ in styling, link or block.</summary>
    public ImmutableArray<CslRun> Runs { get; }

    /// <summary>Nothing is printed: the style leaves this item out.</summary>
    public bool IsEmpty => Runs.IsEmpty;

    internal Span Root { get; }

    /// <summary>The characters alone.</summary>
    public override string ToString() => CslPlainText.Write(this);
}

/// <summary>One entry of a bibliography.</summary>
/// <param name="ItemId">The item it is of.</param>
/// <param name="Text">The entry.</param>
public sealed record CslEntry(string ItemId, CslFormatted Text);

/// <summary>How the list is to be laid out; lengths are multiples of a line.</summary>
public sealed record CslLayout
{
    /// <summary>Second and later lines of an entry are indented.</summary>
    public bool HangingIndent { get; init; }

    /// <summary>"flush" or "margin" when lines are aligned along the second field; empty otherwise.</summary>
    public string SecondFieldAlign { get; init; } = "";

    /// <summary>Distance between lines.</summary>
    public int LineSpacing { get; init; } = 1;

    /// <summary>Distance between entries.</summary>
    public int EntrySpacing { get; init; } = 1;

    /// <summary>Characters in the longest first field, for the width of the margin.</summary>
    public int LongestFirstField { get; init; }
}

/// <summary>A bibliography: the entries in order, the layout, and the items the style prints nothing for.</summary>
/// <param name="Entries">The entries that have text.</param>
/// <param name="Layout">Indents and spacing.</param>
/// <param name="LeftOut">Ids of items for which the style prints nothing.</param>
public sealed record CslBibliography(ImmutableArray<CslEntry> Entries, CslLayout Layout, ImmutableArray<string> LeftOut);

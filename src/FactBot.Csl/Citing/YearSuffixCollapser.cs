using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Prints only the letters of cites that share names and year: "2000a, b" or "2000a–c".</summary>
internal sealed class YearSuffixCollapser(CitationSection section)
{
    private readonly string delimiter = section.YearSuffixDelimiter ?? section.CiteGroupDelimiter ?? section.Delimiter;
    private readonly bool ranged = section.Collapse == Collapse.YearSuffixRanged;

    /// <param name="group">Cites of the same names.</param>
    /// <param name="start">The first that shares its year with the one before.</param>
    /// <param name="length">How many do.</param>
    /// <param name="printed">What is printed so far; its last piece may become the start of a range.</param>
    public IEnumerable<Piece> Print(List<RenderedCite> group, int start, int length, List<Piece> printed)
    {
        var pieces = new List<Piece>();
        var index = start;
        if (Rising(group, start - 1, start + length) is >= 2 and var first)
        {
            printed[^1] = printed[^1] with { Node = Span.Of(printed[^1].Node, Dash(), Suffix(group[start - 1 + first])) };
            index += first;
        }

        while (index < start + length)
        {
            var run = Rising(group, index, start + length);
            Node node = run >= 2 ? Span.Of(Suffix(group[index]), Dash(), Suffix(group[index + run])) : Suffix(group[index]);
            index += run >= 2 ? run + 1 : 1;
            pieces.Add(new Piece(node, delimiter));
        }

        return pieces;
    }

    /// <summary>How many cites after this one continue the alphabet without a gap.</summary>
    private int Rising(List<RenderedCite> group, int start, int end)
    {
        var length = 0;
        while (ranged && start + length + 1 < end && group[start + length + 1].Entry.YearSuffix == group[start + length].Entry.YearSuffix + 1) length++;
        return length;
    }

    private static Leaf Dash() => new("–");

    private static Node Suffix(RenderedCite cite) =>
        cite.Body.First(Role.YearSuffix)?.Copy() ?? new Leaf(cite.Entry.YearSuffixText);
}

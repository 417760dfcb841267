using System.Collections.Immutable;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Collapses rising runs of citation numbers: "1, 2, 3, 5" to "1–3, 5".</summary>
internal static class NumberCollapser
{
    public static IReadOnlyList<Piece> Collapse(CitationSection section, ImmutableArray<RenderedCite> cites, Func<RenderedCite, Piece> whole)
    {
        var pieces = new List<Piece>();
        for (var index = 0; index < cites.Length;)
        {
            var length = RunLength(cites, index);
            if (length >= 3)
            {
                pieces.Add(Range(whole(cites[index]).Node, whole(cites[index + length - 1]).Node, section.AfterCollapseDelimiter));
                index += length;
                continue;
            }

            pieces.Add(whole(cites[index++]));
        }

        return pieces;
    }

    private static Piece Range(Node first, Node last, string? after) =>
        new(Span.Of(first, new Leaf("–"), last), null, after);

    private static int RunLength(ImmutableArray<RenderedCite> cites, int start)
    {
        var length = 1;
        while (start + length < cites.Length && cites[start + length - 1].IsBare && cites[start + length].IsBare
            && cites[start + length].Entry.Number == cites[start + length - 1].Entry.Number + 1) length++;
        return length;
    }
}

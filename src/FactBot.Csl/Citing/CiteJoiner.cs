using System.Collections.Immutable;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Joins rendered cites, with grouping and collapsing as the style asks.</summary>
internal sealed class CiteJoiner(CslStyle style, CiteRenderer renderer)
{
    private readonly CitationSection section = style.Citation;

    public List<Node> Join(ImmutableArray<RenderedCite> cites)
    {
        var nodes = new List<Node>();
        Piece? before = null;
        foreach (var piece in Pieces(cites))
        {
            if (piece.Node.IsEmpty) continue;
            if (before is not null) nodes.Add(new Leaf(Delimiter(before, piece)));
            nodes.Add(piece.Node);
            before = piece;
        }

        return nodes;
    }

    /// <summary>A writer who begins or ends with punctuation has set the delimiter already.</summary>
    private string Delimiter(Piece before, Piece piece)
    {
        if (piece.Prefix is [',' or '.' or ';' or ':', ..]) return "";
        if (before.Suffix is [.., ',' or '.' or ';' or ':']) return section.Delimiter.Length == 0 ? "" : " ";
        return piece.DelimiterBefore ?? before.DelimiterAfter ?? section.Delimiter;
    }

    private IReadOnlyList<Piece> Pieces(ImmutableArray<RenderedCite> cites)
    {
        if (section.Collapse == Collapse.CitationNumber) return NumberCollapser.Collapse(section, cites, Whole);
        if (section.Collapse != Collapse.None || section.CiteGroupDelimiter is not null)
            return new GroupCollapser(style, renderer).Print(cites, Whole);
        return [.. cites.Select(Whole)];
    }

    /// <summary>The cite with its own affixes, in the form asked for.</summary>
    private Piece Whole(RenderedCite cite)
    {
        var body = cite.Cite.Form switch
        {
            CslCiteForm.AuthorOnly => cite.Author(),
            CslCiteForm.SuppressAuthor or CslCiteForm.Composite => renderer.Render(cite.Entry, cite.Cite, cite.State, true).Body,
            _ => cite.Body,
        };
        return Piece.Of(cite, body, style.IsNoteStyle);
    }
}

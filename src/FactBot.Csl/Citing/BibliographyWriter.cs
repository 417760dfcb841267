using System.Collections.Immutable;
using FactBot.Csl.Locales;
using FactBot.Csl.Output;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Renders the entries in order, with repeated authors replaced and the layout beside them.</summary>
internal sealed class BibliographyWriter(CslStyle style, LocaleView locale, CiteRenderer renderer)
{
    private readonly BibliographySection section = style.Bibliography!;

    public CslBibliography Write(Document document)
    {
        var substitute = new SubsequentAuthors(section);
        var entries = ImmutableArray.CreateBuilder<CslEntry>();
        var leftOut = ImmutableArray.CreateBuilder<string>();
        var longest = 0;
        foreach (var entry in document.Entries)
        {
            var nodes = renderer.RenderEntry(entry);
            if (nodes.TrueForAll(node => node.IsEmpty))
            {
                leftOut.Add(entry.Item.Id);
                continue;
            }

            substitute.Apply(nodes);
            longest = Math.Max(longest, nodes[0].Length);
            entries.Add(new CslEntry(entry.Item.Id, Finisher.Finish(Layout(nodes), locale)));
        }

        return new CslBibliography(entries.ToImmutable(), LayoutOf(longest), leftOut.ToImmutable());
    }

    private Span Layout(List<Node> nodes)
    {
        var look = section.Look;
        var whole = section.SecondFieldAlign is not null ? Aligned(nodes, look)
            : nodes[^1] is Span { Display: not CslDisplay.Inline } block ? [new Leaf(look.Prefix), .. nodes.SkipLast(1), block.With([.. block.Children, new Leaf(look.Suffix)])]
            : [new Leaf(look.Prefix), .. nodes, new Leaf(look.Suffix)];
        return new Span { Children = whole, Format = look.Format };
    }

    /// <summary>The first field in the margin, the rest beside it.</summary>
    private static List<Node> Aligned(List<Node> nodes, Look look)
    {
        var first = nodes.FindIndex(node => !node.IsEmpty);
        return
        [
            new Span { Children = [new Leaf(look.Prefix), nodes[first]], Display = CslDisplay.LeftMargin },
            new Span { Children = [.. nodes.Skip(first + 1), new Leaf(look.Suffix)], Display = CslDisplay.RightInline },
        ];
    }

    private CslLayout LayoutOf(int longest) => new()
    {
        HangingIndent = section.HangingIndent,
        SecondFieldAlign = section.SecondFieldAlign ?? "",
        LineSpacing = section.LineSpacing,
        EntrySpacing = section.EntrySpacing,
        LongestFirstField = longest,
    };
}

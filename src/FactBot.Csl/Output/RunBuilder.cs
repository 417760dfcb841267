using System.Collections.Immutable;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Output;

/// <summary>Flattens a finished tree to runs, joining neighbours that look alike.</summary>
internal static class RunBuilder
{
    public static ImmutableArray<CslRun> Build(Span root)
    {
        var runs = ImmutableArray.CreateBuilder<CslRun>();
        Walk(root, new CslRun("", CslStyling.None, null, CslDisplay.Inline), runs);
        return runs.ToImmutable();
    }

    private static void Walk(Span span, CslRun around, ImmutableArray<CslRun>.Builder runs)
    {
        var inside = around with
        {
            Styling = Apply(span.Format, around.Styling),
            Link = span.Link ?? around.Link,
            Display = span.Display == CslDisplay.Inline ? around.Display : span.Display,
        };
        foreach (var child in span.Children)
        {
            if (child is Span inner) Walk(inner, inside, runs);
            else if (child is Leaf { IsEmpty: false } leaf) Add(inside with { Text = leaf.Text }, runs);
        }
    }

    private static void Add(CslRun run, ImmutableArray<CslRun>.Builder runs)
    {
        if (runs.Count > 0 && runs[^1] with { Text = run.Text } == run)
            runs[^1] = run with { Text = runs[^1].Text + run.Text };
        else
            runs.Add(run);
    }

    private static CslStyling Apply(Format format, CslStyling styling)
    {
        styling = format.Style switch
        {
            FontStyle.Unset => styling,
            FontStyle.Italic => Set(styling, CslStyling.Italic | CslStyling.Oblique, CslStyling.Italic),
            FontStyle.Oblique => Set(styling, CslStyling.Italic | CslStyling.Oblique, CslStyling.Oblique),
            _ => Set(styling, CslStyling.Italic | CslStyling.Oblique, CslStyling.None),
        };
        styling = format.Weight switch
        {
            FontWeight.Unset => styling,
            FontWeight.Bold => Set(styling, CslStyling.Bold | CslStyling.Light, CslStyling.Bold),
            FontWeight.Light => Set(styling, CslStyling.Bold | CslStyling.Light, CslStyling.Light),
            _ => Set(styling, CslStyling.Bold | CslStyling.Light, CslStyling.None),
        };
        if (format.Variant != FontVariant.Unset)
            styling = Set(styling, CslStyling.SmallCaps, format.Variant == FontVariant.SmallCaps ? CslStyling.SmallCaps : CslStyling.None);
        if (format.Decoration != Decoration.Unset)
            styling = Set(styling, CslStyling.Underline, format.Decoration == Decoration.Underline ? CslStyling.Underline : CslStyling.None);
        return format.Align switch
        {
            VerticalAlign.Unset => styling,
            VerticalAlign.Sup => Set(styling, CslStyling.Superscript | CslStyling.Subscript, CslStyling.Superscript),
            VerticalAlign.Sub => Set(styling, CslStyling.Superscript | CslStyling.Subscript, CslStyling.Subscript),
            _ => Set(styling, CslStyling.Superscript | CslStyling.Subscript, CslStyling.None),
        };
    }

    private static CslStyling Set(CslStyling styling, CslStyling clear, CslStyling set) => (styling & ~clear) | set;
}

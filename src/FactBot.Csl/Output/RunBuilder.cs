using System.Collections.Immutable;
using System.Text;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Output;

/// <summary>Flattens a finished tree to runs, joining neighbours that look alike.</summary>
internal sealed class RunBuilder
{
    private readonly ImmutableArray<CslRun>.Builder runs = ImmutableArray.CreateBuilder<CslRun>();

    /// <summary>The text of the run that is not finished yet.</summary>
    private readonly StringBuilder pending = new();

    private Manner current;

    /// <summary>What neighbours must have in common to be one run.</summary>
    private readonly record struct Manner(CslStyling Styling, string? Link, CslDisplay Display);

    public static ImmutableArray<CslRun> Build(Span root)
    {
        var builder = new RunBuilder();
        builder.Walk(root, default);
        builder.Flush();
        return builder.runs.ToImmutable();
    }

    private void Walk(Span span, Manner around)
    {
        var inside = new Manner(
            Apply(span.Format, around.Styling),
            span.Link ?? around.Link,
            span.Display == CslDisplay.Inline ? around.Display : span.Display);
        foreach (var child in span.Children)
        {
            if (child is Span inner) Walk(inner, inside);
            else if (child is Leaf leaf) Add(leaf.Text, inside);
        }
    }

    private void Add(string text, Manner manner)
    {
        if (text.Length == 0) return;
        if (manner != current) Flush();
        current = manner;
        pending.Append(text);
    }

    private void Flush()
    {
        if (pending.Length > 0) runs.Add(new CslRun(pending.ToString(), current.Styling, current.Link, current.Display));
        pending.Clear();
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

using System.Globalization;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Dates;

/// <summary>Date elements: localised or spelled out part by part, single dates, ranges and literals.</summary>
internal static class DateRenderer
{
    public static Node? Render(RenderContext context, DateElement element)
    {
        var hidden = context.IsSubstituted(element.Variable) || (context.IsComparing && element.Variable == "accessed");
        var date = hidden ? null : context.Item.DateOf(element.Variable);
        var nodes = date is null ? null : Nodes(context, date, context.DateLayouts.Of(element));
        context.Call(nodes is { Count: > 0 });
        if (nodes is not { Count: > 0 }) return null;
        if (context.SubstituteDepth > 0) context.Substitute(element.Variable);
        return context.IsSorting ? new Span { Children = nodes } : ElementRenderer.Dress(context, element.Look, nodes);
    }

    /// <summary>A whole date that sorts as text; ranges come after single dates of the same start.</summary>
    public static string SortText(CslDate date, Func<string, bool> shows)
    {
        if (date.Start is not { } start) return date.Literal;
        return Digits(start, shows) + (date.End is { Year: not 0 } end ? Digits(end, shows) : "");
    }

    private static string Digits(CslDateParts date, Func<string, bool> shows)
    {
        var number = new CslDateParts(shows("year") ? date.Year : 0, shows("month") ? date.Month : 0, shows("day") ? date.Day : 0).SortNumber;
        return (number + 1_000_000_000_000L).ToString("D13", CultureInfo.InvariantCulture);
    }

    private static List<Node> Nodes(RenderContext context, CslDate date, DateElement layout)
    {
        if (context.IsSorting)
            return [new Leaf(SortText(date, name => layout.Parts.Any(part => part.Name == name)))];
        if (date.Start is not { } start) return RichText.Parse(date.Literal);
        var renderer = new DatePartRenderer(context);
        return date.End is { } end
            ? DateRange.Render(renderer, layout.Parts, layout.Delimiter, start, end)
            : renderer.Join(layout.Parts, start, layout.Delimiter);
    }
}

using System.Collections.Immutable;
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
        var (parts, delimiter) = Layout(context, element);
        var nodes = date is null ? [] : Nodes(context, date, parts, delimiter);
        context.Call(nodes.Count > 0);
        if (nodes.Count == 0) return null;
        if (context.SubstituteDepth > 0) context.Substitute(element.Variable);
        return context.IsSorting ? Span.Of(nodes) : ElementRenderer.Dress(context, element.Look, nodes);
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

    private static List<Node> Nodes(RenderContext context, CslDate date, ImmutableArray<DatePart> parts, string delimiter)
    {
        if (context.IsSorting)
            return [new Leaf(SortText(date, name => parts.Any(part => part.Name == name)))];
        if (date.Start is not { } start) return RichText.Parse(date.Literal);
        var renderer = new DatePartRenderer(context);
        return date.End is { } end
            ? DateRange.Render(renderer, parts, delimiter, start, end)
            : renderer.Join(parts, start, delimiter);
    }

    private static (ImmutableArray<DatePart> Parts, string Delimiter) Layout(RenderContext context, DateElement element)
    {
        if (element.Form.Length == 0) return (element.Parts, element.Delimiter);
        if (context.Locale.Date(element.Form) is not { } localized) return ([], "");
        var wanted = element.DateParts.Split('-');
        var parts = localized.Parts
            .Where(part => wanted.Contains(part.Name))
            .Select(part => Override(part, element.Parts.FirstOrDefault(own => own.Name == part.Name)))
            .ToImmutableArray();
        return (parts, localized.Delimiter);
    }

    /// <summary>The style's wishes over the locale's part; affixes stay the locale's.</summary>
    private static DatePart Override(DatePart part, DatePart? own)
    {
        if (own is null) return part;
        return new DatePart(part.Name, own.Form.Length > 0 ? own.Form : part.Form, own.RangeDelimiter ?? part.RangeDelimiter, part.Look with
        {
            Format = own.Look.Format.IsPlain ? part.Look.Format : own.Look.Format,
            Case = own.Look.Case == TextCase.AsIs ? part.Look.Case : own.Look.Case,
            StripPeriods = own.Look.StripPeriods || part.Look.StripPeriods,
        });
    }
}

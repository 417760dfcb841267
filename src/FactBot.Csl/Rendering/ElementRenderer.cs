using System.Collections.Immutable;
using FactBot.Csl.Dates;
using FactBot.Csl.Names;
using FactBot.Csl.Styles;
using FactBot.Csl.TextCases;

namespace FactBot.Csl.Rendering;

/// <summary>Turns rendering elements into nodes for one item; an element without output gives null.</summary>
internal static class ElementRenderer
{
    private static Node? Render(RenderContext context, Element element)
    {
        context.Spend();
        return element switch
        {
            VariableText text => TextRenderer.Variable(context, text),
            TermText term => TextRenderer.Term(context, term),
            ValueText value => TextRenderer.Value(context, value),
            MacroText macro => Macro(context, macro),
            GroupElement group => Group(context, group),
            NumberElement number => NumberRenderer.Render(context, number),
            LabelElement label => LabelRenderer.Render(context, label),
            DateElement date => DateRenderer.Render(context, date),
            NamesElement names => NamesRenderer.Render(context, names),
            _ => null,
        };
    }

    /// <summary>
    /// Renders children in order; a choose hands its own children on, so that delimiters apply within it. Null when none
    /// prints, as most elements of a large style have nothing to say about an item.
    /// </summary>
    public static List<Node>? RenderAll(RenderContext context, ImmutableArray<Element> elements)
    {
        List<Node>? nodes = null;
        foreach (var element in elements) Add(context, element, ref nodes);
        return nodes;
    }

    /// <summary>Renders one element, which may be a choose of several; null when it prints nothing.</summary>
    public static List<Node>? RenderAll(RenderContext context, Element element)
    {
        List<Node>? nodes = null;
        Add(context, element, ref nodes);
        return nodes;
    }

    /// <summary>Puts the delimiter between the pieces that have text.</summary>
    public static List<Node> Join(RenderContext context, List<Node> nodes, string delimiter)
    {
        context.Write(delimiter.Length * nodes.Count);
        if (delimiter.Length == 0 || nodes.Count < 2) return nodes;
        var joined = new List<Node>();
        foreach (var node in nodes)
        {
            if (node.IsEmpty) continue;
            if (joined.Count > 0) RichText.AddTo(joined, delimiter);
            joined.Add(node);
        }

        return joined;
    }

    /// <summary>A word of the locale: other languages have no title case, but their labels begin with a capital where English ones do.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="text">The word.</param>
    /// <param name="beginsNote">It gets a capital as the first word of a note.</param>
    public static Node? DressTerm(RenderContext context, Look look, string text, bool beginsNote)
    {
        if (look.Case == TextCase.Title && !context.Locale.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            look = look with { Case = TextCase.CapitalizeFirst };
        return Dress(context, look, [new Leaf(text.Replace('\'', '’')) { IsTerm = beginsNote }]);
    }

    /// <summary>Case, quotes, formatting, affixes and display, from the inside out.</summary>
    public static Node? Dress(RenderContext context, Look look, List<Node> nodes, Role role = Role.None, string? link = null)
    {
        if (nodes.TrueForAll(node => node.IsEmpty)) return null;
        context.Write(look.Prefix.Length + look.Suffix.Length);
        if (look.StripPeriods) StripPeriods(nodes);
        if (look.Case != TextCase.AsIs) TextCaser.Apply(nodes, look.Case, TextRenderer.LanguageOf(context));
        if (link is not null && look.Prefix.StartsWith("http", StringComparison.Ordinal))
        {
            // "https://doi.org/" before an identifier is part of what the reader follows.
            nodes = [new Leaf(look.Prefix), .. nodes];
            look = look with { Prefix = "" };
        }

        var content = look.Format.IsPlain && !look.Quotes && role == Role.None && link is null && nodes is [var only]
            ? only
            : new Span { Children = nodes, Format = look.Format, Quotes = look.Quotes ? QuoteKind.Outer : QuoteKind.None, Role = role, Link = link };
        if (look.Prefix.Length > 0 || look.Suffix.Length > 0)
            content = Span.Of(new Leaf(look.Prefix), content, new Leaf(look.Suffix));
        return look.Display == CslDisplay.Inline || context.Area == Area.Citation
            ? content
            : new Span { Children = [content], Display = look.Display };
    }

    private static void Add(RenderContext context, Element element, ref List<Node>? nodes)
    {
        if (element is ChooseElement choose)
        {
            context.Spend();
            foreach (var child in Conditions.Choose(context, choose)) Add(context, child, ref nodes);
        }
        else if (Render(context, element) is { } node)
        {
            (nodes ??= []).Add(node);
        }
    }

    /// <summary>A macro is suppressed like a group; what it prints counts as a value for the group around it.</summary>
    private static Node? Macro(RenderContext context, MacroText text)
    {
        var before = Enter(context);
        var nodes = RenderAll(context, text.Macro.Body);
        return Leave(context, before, nodes is null || IsSuppressed(context) ? null : Dress(context, text.Look, nodes));
    }

    private static Node? Group(RenderContext context, GroupElement group)
    {
        var before = Enter(context);
        var nodes = RenderAll(context, group.Children);
        return Leave(context, before, nodes is null || IsSuppressed(context) ? null : Dress(context, group.Look, Join(context, nodes, group.Delimiter)));
    }

    private static (int Called, int Filled) Enter(RenderContext context)
    {
        var before = (context.Called, context.Filled);
        (context.Called, context.Filled) = (0, 0);
        return before;
    }

    private static bool IsSuppressed(RenderContext context) => context.Called > 0 && context.Filled == 0;

    private static Node? Leave(RenderContext context, (int Called, int Filled) before, Node? node)
    {
        context.Called += before.Called;
        context.Filled = before.Filled + (node is null ? 0 : 1);
        return node;
    }

    private static void StripPeriods(List<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is Leaf leaf) leaf.Text = leaf.Text.Replace(".", "", StringComparison.Ordinal);
            else if (node is Span span) StripPeriods(span.Children);
        }
    }
}

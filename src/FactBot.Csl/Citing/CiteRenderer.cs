using System.Collections.Immutable;
using FactBot.Csl.Locales;
using FactBot.Csl.Names;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>A cite as printed, before it is joined with others.</summary>
internal sealed record RenderedCite(Entry Entry, CslCite Cite, CiteState State, Span Body, ImmutableArray<NameUse> NameUses, int DisambiguateTests)
{
    /// <summary>The names that group cites; empty when none were printed.</summary>
    public string Names { get; } = string.Concat(Body.All(Role.NameBlock).Take(1).Select(block => block.PlainText()));

    /// <summary>The text but for its year suffix.</summary>
    public string WithoutSuffix { get; } = Omit(Body);

    /// <summary>Cites with the same key belong together; without names, only those that differ by a letter.</summary>
    public string GroupKey => Names.Length > 0 ? Names : $"\n{WithoutSuffix}\n{(Entry.YearSuffix is null ? Entry.Item.Id : "")}";

    /// <summary>The names alone, for the running text.</summary>
    public IEnumerable<Node> Author() => Body.All(Role.NameBlock).Take(1).Select(block => block.Copy());

    /// <summary>Nothing was added by the writer, so that it may be collapsed.</summary>
    public bool IsBare => Cite is { Locator: "", Prefix: "", Suffix: "", Form: CslCiteForm.Full };

    private static string Omit(Span body) => body.Role == Role.YearSuffix
        ? ""
        : string.Concat(body.Children.Select(child => child is Span span ? Omit(span) : child.PlainText()));
}

/// <summary>Renders one item by a section of a style.</summary>
internal sealed class CiteRenderer(CslStyle style, LocaleView locale, Budget budget)
{
    private readonly NameOptionsCache nameOptions = new();

    public RenderedCite Render(Entry entry, CslCite cite, CiteState state, bool suppressNames = false)
    {
        var context = Context(entry, Area.Citation, state, suppressNames);
        return Read(context, cite);
    }

    /// <summary>A cite to be compared with those of other items, never to be printed.</summary>
    public RenderedCite RenderToCompare(Entry entry, CiteState state) => Read(
        new RenderContext(budget) { Style = style, Locale = locale, NameOptions = nameOptions, Area = Area.Citation, Entry = entry, Cite = state, IsComparing = true },
        new CslCite(entry.Item.Id));

    /// <summary>The nodes of a bibliography entry, one for each child of the layout.</summary>
    public List<Node> RenderEntry(Entry entry) =>
        ElementRenderer.RenderAll(Context(entry, Area.Bibliography, CiteState.None, false), style.Bibliography!.Children);

    public ImmutableArray<string> SortValueOf(Entry entry, Area area, CiteState state, SortRule key) => SortValue.Of(
        new RenderContext(budget) { Style = style, Locale = locale, NameOptions = nameOptions, Area = area, Entry = entry, Cite = state, SortKey = key }, key);

    private RenderContext Context(Entry entry, Area area, CiteState state, bool suppressNames) => new(budget)
    {
        Style = style,
        Locale = locale,
        NameOptions = nameOptions,
        Area = area,
        Entry = entry,
        Cite = state,
        SuppressFirstNames = suppressNames,
    };

    private RenderedCite Read(RenderContext context, CslCite cite)
    {
        var body = Span.Of(ElementRenderer.RenderAll(context, style.Citation.Children));
        return new RenderedCite(context.Entry, cite, context.Cite, body, [.. context.NameUses], context.DisambiguateTests);
    }
}

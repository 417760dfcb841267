using System.Collections.Immutable;
using FactBot.Csl.Dates;
using FactBot.Csl.Locales;
using FactBot.Csl.Names;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>A cite as printed, before it is joined with others.</summary>
internal sealed record RenderedCite(Entry Entry, CslCite Cite, CiteState State, Span Body)
{
    /// <summary>The names that group cites; empty when none were printed.</summary>
    public string Names => field ??= Body.First(Role.NameBlock)?.PlainText() ?? "";

    /// <summary>The text but for its year suffix.</summary>
    public string WithoutSuffix => field ??= Omit(Body);

    /// <summary>Cites with the same key belong together; without names, only those that differ by a letter.</summary>
    public string GroupKey => Names.Length > 0 ? Names : $"\n{WithoutSuffix}\n{(Entry.YearSuffix is null ? Entry.Item.Id : "")}";

    /// <summary>The names alone, for the running text.</summary>
    public Span Author() => Body.First(Role.NameBlock) is { } block ? Span.Of(block.Copy()) : Span.Of();

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
    private readonly DateLayouts dateLayouts = new(locale);

    public RenderedCite Render(Entry entry, CslCite cite, CiteState state, bool suppressNames = false)
    {
        var context = Context(entry, Area.Citation, state, suppressNames: suppressNames);
        return new RenderedCite(entry, cite, state, Body(context));
    }

    /// <summary>A cite to be compared with those of other items, never to be printed, and what was found out on the way.</summary>
    public (Span Body, RenderContext Context) RenderToCompare(Entry entry, CiteState state)
    {
        var context = Context(entry, Area.Citation, state, isComparing: true);
        return (Body(context), context);
    }

    /// <summary>The nodes of a bibliography entry, one for each child of the layout.</summary>
    public List<Node> RenderEntry(Entry entry) =>
        ElementRenderer.RenderAll(Context(entry, Area.Bibliography, CiteState.None), style.Bibliography!.Children) ?? [];

    public ImmutableArray<string> SortValueOf(Entry entry, Area area, CiteState state, SortRule key) =>
        SortValue.Of(Context(entry, area, state, key), key);

    private Span Body(RenderContext context) => new() { Children = ElementRenderer.RenderAll(context, style.Citation.Children) ?? [] };

    private RenderContext Context(Entry entry, Area area, CiteState state, SortRule? sortKey = null, bool isComparing = false, bool suppressNames = false) => new(budget)
    {
        Style = style,
        Locale = locale,
        NameOptions = nameOptions,
        DateLayouts = dateLayouts,
        Area = area,
        Entry = entry,
        Cite = state,
        SortKey = sortKey,
        IsComparing = isComparing,
        SuppressFirstNames = suppressNames,
    };
}

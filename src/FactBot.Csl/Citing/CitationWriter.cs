using System.Collections.Immutable;
using FactBot.Csl.Locales;
using FactBot.Csl.Output;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl.Citing;

/// <summary>Puts the cites of one citation together: sorted, grouped, collapsed, with delimiters and affixes.</summary>
internal sealed class CitationWriter(CslStyle style, LocaleView locale, CiteRenderer renderer, Document document)
{
    private readonly CitationSection section = style.Citation;

    public CslFormatted Write(CslCitation citation, Positions positions)
    {
        var known = citation.Cites.Where(cite => document.Find(cite.Id) is not null);
        var sorted = new EntrySorter(section.Sort, locale.Language).Sort(known, SortValueOf);
        var states = positions.Next(sorted, citation.NoteIndex);
        var cites = sorted.Select((cite, index) => renderer.Render(document.Find(cite.Id)!, cite, states[index])).ToImmutableArray();
        var authorOnly = cites.Length > 0 && cites.All(cite => cite.Cite.Form == CslCiteForm.AuthorOnly);
        var nodes = new CiteJoiner(style, renderer).Join(cites);
        var body = new Span { Children = nodes };
        if (style.IsNoteStyle) Sentence.Begin(body);
        var cited = authorOnly ? body : Laid(body);
        return Finisher.Finish(cites is [{ Cite.Form: CslCiteForm.Composite } composite] ? Named(composite, cited) : cited, locale);
    }

    /// <summary>The layout's affixes and formatting around the cites; nothing around nothing.</summary>
    private Span Laid(Span body)
    {
        var look = section.Look;
        return body.IsEmpty ? body : new Span { Children = [new Leaf(look.Prefix), body, new Leaf(look.Suffix)], Format = look.Format };
    }

    /// <summary>The author in the running text, then the rest as a cite.</summary>
    private static Span Named(RenderedCite cite, Span rest)
    {
        var author = cite.Author();
        return rest.IsEmpty || author.IsEmpty ? Span.Of(author, rest) : Span.Of(author, new Leaf(" "), rest);
    }

    private ImmutableArray<string> SortValueOf(CslCite cite, SortRule key) => renderer.SortValueOf(
        document.Find(cite.Id)!, Area.Citation, new CiteState { Locator = cite.Locator, Label = cite.Label }, key);
}

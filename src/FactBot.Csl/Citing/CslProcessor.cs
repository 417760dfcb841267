using System.Collections.Immutable;
using FactBot.Csl.Citing;
using FactBot.Csl.Disambiguation;
using FactBot.Csl.Locales;
using FactBot.Csl.Rendering;

namespace FactBot.Csl;

/// <summary>
/// Formats the citations of one document and its bibliography. Citing again with a longer list leaves the numbers of
/// the earlier citations as they were, unless the style sorts its bibliography. Not for use by two threads at once.
/// </summary>
public sealed class CslProcessor
{
    private readonly CslStyle style;
    private readonly CslOptions options;
    private readonly LocaleView locale;
    private readonly Dictionary<string, CslItem> items = [];
    private IReadOnlyList<CslCitation> cited = [];
    private Document? document;

    /// <param name="style">An independent style.</param>
    /// <param name="items">The sources that may be cited; the last one of an id counts.</param>
    /// <param name="locales">Terms and dates; the built-in ones when null.</param>
    /// <param name="options">Language and which items are in the document.</param>
    /// <exception cref="CslException">The style is a dependent one.</exception>
    public CslProcessor(CslStyle style, IEnumerable<CslItem> items, CslLocales? locales = null, CslOptions? options = null)
    {
        if (style.IsDependent)
            throw new CslException($"\"{style.Title}\" only points to another style; load {style.IndependentParent} instead.");
        this.style = style;
        this.options = options ?? new CslOptions();
        locale = new LocaleView(style, locales ?? CslLocales.BuiltIn, Language(style, this.options));
        foreach (var item in items) this.items[item.Id] = item;
    }

    /// <summary>Formats all citations of the document, in the order of the text.</summary>
    /// <returns>One result for each citation; empty where the style prints nothing or no item is known.</returns>
    /// <exception cref="CslException">The style takes too many steps.</exception>
    public ImmutableArray<CslFormatted> Cite(IReadOnlyList<CslCitation> citations, CancellationToken cancellationToken = default)
    {
        cited = citations;
        var renderer = Renderer(cancellationToken);
        document = Build(renderer);
        var positions = new Positions(style.Citation.NearNoteDistance);
        var writer = new CitationWriter(style, locale, renderer, document);
        return [.. citations.Select(citation => writer.Write(citation, positions))];
    }

    /// <summary>The bibliography of the citations last formatted; of all items when nothing was cited yet.</summary>
    /// <exception cref="CslException">The style has no bibliography, or takes too many steps.</exception>
    public CslBibliography Bibliography(CancellationToken cancellationToken = default)
    {
        if (style.Bibliography is null)
            throw new CslException($"The style \"{style.Title}\" has no bibliography; it only prints citations.");
        var renderer = Renderer(cancellationToken);
        document ??= Build(renderer);
        return new BibliographyWriter(style, locale, renderer).Write(document);
    }

    private CiteRenderer Renderer(CancellationToken cancellationToken) =>
        new(style, locale, new Budget(items.Count + cited.Sum(citation => citation.Cites.Length), cancellationToken));

    private Document Build(CiteRenderer renderer)
    {
        var built = new Document(style, renderer, Registered(), locale.Language);
        new Disambiguator(style, renderer, built, FirstNotes.Of(cited)).Run();
        return built;
    }

    private IEnumerable<CslItem> Registered()
    {
        if (options.Registration == CslRegistration.All || cited.Count == 0) return items.Values;
        return cited.SelectMany(citation => citation.Cites)
            .Select(cite => cite.Id)
            .Distinct()
            .Select(id => items.GetValueOrDefault(id))
            .OfType<CslItem>();
    }

    private static string Language(CslStyle style, CslOptions options)
    {
        if (options.Language.Length > 0) return options.Language;
        return style.DefaultLocale.Length > 0 ? style.DefaultLocale : "en-US";
    }
}

using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Citations;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>A bibliography with the entry types and fields of BibLaTeX, in UTF-8: each source once.</summary>
public sealed class BibLatexFormat : ITextFormat
{
    /// <inheritdoc/>
    public string Name => "biblatex";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["bibtex", "bib", "tex", "latex"];

    /// <inheritdoc/>
    public string Description => "the sources for LaTeX, JabRef and Zotero";

    /// <inheritdoc/>
    public string MediaType => "application/x-bibtex; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".bib";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.ArchiveLinks;

    /// <inheritdoc/>
    public Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        var isFirst = true;
        return new SourcesOnce(job).WriteAsync(writer, Separated, cancellationToken);

        string Separated(string key, Source source)
        {
            var separator = isFirst ? "" : "\n";
            isFirst = false;
            return separator + Entry(key, source);
        }
    }

    private static string Entry(string key, Source source)
    {
        var type = BibTexTypes.EntryOf(source.Type);
        var entry = new StringBuilder($"@{type}{{{key},\n");
        foreach (var (field, value) in Fields(source, type).Where(pair => !string.IsNullOrEmpty(pair.Value)))
        {
            entry.Append("  ").Append(field).Append(" = {").Append(value).Append("},\n");
        }

        return entry.Append("}\n").ToString();
    }

    private static IEnumerable<(string Field, string? Value)> Fields(Source source, string type) =>
    [
        ("author", BibTexText.Names(source.Authors)),
        ("editor", BibTexText.Names(source.Names("editor"))),
        ("translator", BibTexText.Names(source.Names("translator"))),
        ("title", BibTexText.Kept(source.Title)),
        ("titleaddon", BibTexText.Of(source.TranslatedTitle is { } title ? $"[{title}]" : null)),
        (type is "incollection" or "inreference" ? "booktitle" : "journaltitle", BibTexText.Kept(source.Container)),
        ("entrysubtype", BibTexTypes.SubtypeOf(source.Type, type)),
        ("type", BibTexText.Of(source.Genre)),
        ("series", BibTexText.Kept(source.Text("collection-title"))),
        ("volume", BibTexText.Of(source.Text("volume"))),
        ("number", BibTexText.Of(source.Number ?? source.Text("issue"))),
        ("edition", BibTexText.Of(source.Text("edition"))),
        ("version", BibTexText.Of(source.Text("version"))),
        ("pages", BibTexText.Of(source.Text("page"))),
        (BibTexTypes.PublisherFieldOf(type), BibTexText.Kept(source.Publisher ?? source.Text("authority"))),
        ("location", BibTexText.Of(source.Text("publisher-place"))),
        ("eventtitle", BibTexText.Kept(source.Text("event-title"))),
        ("venue", BibTexText.Of(source.Text("event-place"))),
        ("howpublished", BibTexText.Of(source.Text("medium"))),
        ("date", BibTexText.Date(source.Issued)),
        ("eventdate", BibTexText.Date(source.Date("event-date"))),
        ("origdate", BibTexText.Date(source.Date("original-date"))),
        ("langid", BibTexTypes.LanguageOf(source.Language)),
        ("isbn", BibTexText.Of(source.Text("ISBN"))),
        ("issn", BibTexText.Of(source.Text("ISSN"))),
        ("doi", BibTexText.Verbatim(source.Text("DOI"))),
        ("url", BibTexText.Verbatim(source.Url)),
        ("urldate", BibTexText.Date(source.Accessed)),
        ("addendum", BibTexText.Of(SourceLine.ArchiveOf(source, url => url))),
        ("note", BibTexText.Of(source.Text("note"))),
    ];
}

using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Exchange.Reading;

namespace FactBot.Docx;

/// <summary>
/// A document for word processors: facts with real notes, a bibliography, links and italics. Written part by part
/// while facts are read, straight to the stream, which need not be one that can be wound back.
/// </summary>
/// <remarks>
/// Not written with DocumentFormat.OpenXml: its objects keep a document in memory until it is saved, where an export
/// of everything on file goes by fact by fact, its streaming writer is an XML writer like the one used here, and its
/// two assemblies are 7 MB for the few elements that stand here. It judges what is written in the tests instead.
/// </remarks>
public sealed class DocxFormat : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "docx";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["word", "word document"];

    /// <inheritdoc/>
    public string Description => "a document with footnotes and a bibliography, for Word, LibreOffice and Google Docs";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public string Extension => ".docx";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.Reading | ExportAbilities.Endnotes;

    /// <inheritdoc/>
    public async Task<ExportOutcome> WriteAsync(ExportJob job, Stream stream, CancellationToken cancellationToken)
    {
        var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await using (archive.ConfigureAwait(false))
        {
            var package = new DocxPackage(archive);
            var document = new CitedDocument(job);
            var (end, links) = await BodyAsync(package, document, cancellationToken).ConfigureAwait(false);
            var anchors = end.References.Select(reference => reference.Anchor).ToHashSet();
            await NotesAsync(package, "footnote", document.HasEndnotes ? [] : end.Notes, anchors).ConfigureAwait(false);
            await NotesAsync(package, "endnote", document.HasEndnotes ? end.Notes : [], anchors).ConfigureAwait(false);
            await package.FixedPartAsync("styles.xml", cancellationToken).ConfigureAwait(false);
            await package.FixedPartAsync("settings.xml", cancellationToken).ConfigureAwait(false);
            await package.FinishAsync(document.Words.Title, document.Words.Language, links).ConfigureAwait(false);
            return new ExportOutcome(end.Written, end.Remarks);
        }
    }

    private static async Task<(DocumentEnd End, Links Links)> BodyAsync(DocxPackage package, CitedDocument document, CancellationToken cancellationToken)
    {
        var links = new Links();
        DocumentEnd? end = null;
        await package.PartAsync("word/document.xml", async xml =>
        {
            Root(xml, "document");
            end = await new DocxBody(document, new WordXml(xml, links)).WriteAsync(cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return (end!, links);
    }

    private static async Task NotesAsync(DocxPackage package, string kind, ImmutableArray<DocumentNote> notes, HashSet<string> anchors)
    {
        var links = new Links();
        await package.PartAsync($"word/{kind}s.xml", xml =>
        {
            Root(xml, kind + "s");
            new DocxNotes(new WordXml(xml, links), kind).Write(notes, anchors);
        }).ConfigureAwait(false);
        await package.NoteLinksAsync(kind, links).ConfigureAwait(false);
    }

    private static void Root(XmlWriter xml, string element)
    {
        xml.WriteStartElement("w", element, Word.Main);
        xml.WriteAttributeString("xmlns", "r", null, Word.Relations);
    }
}

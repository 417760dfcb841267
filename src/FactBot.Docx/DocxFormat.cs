using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml.Wordprocessing;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Exchange.Reading;

namespace FactBot.Docx;

/// <summary>
/// A document for word processors: facts with real notes, a bibliography, links and italics. Written part by part
/// while facts are read, straight to the stream, which need not be one that can be wound back.
/// </summary>
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
        using var package = new DocxPackage();
        var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        await using (archive.ConfigureAwait(false))
        {
            var document = new CitedDocument(job);
            var end = await BodyAsync(package, archive, document, cancellationToken).ConfigureAwait(false);
            var anchors = end.References.Select(reference => reference.Anchor).ToHashSet();
            new DocxNotes(package.Footnotes, areEndnotes: false).Write(document.HasEndnotes ? [] : end.Notes, anchors);
            new DocxNotes(package.Endnotes, areEndnotes: true).Write(document.HasEndnotes ? end.Notes : [], anchors);
            package.Describe(document.Words.Title, document.Words.Language);
            await package.FinishAsync(archive, cancellationToken).ConfigureAwait(false);
            return new ExportOutcome(end.Written, end.Remarks);
        }
    }

    private static async Task<DocumentEnd> BodyAsync(DocxPackage package, ZipArchive archive, CitedDocument document, CancellationToken cancellationToken)
    {
        var stream = await package.OpenBodyAsync(archive, cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var writer = PartWriter.Open(stream, new Document());
            var end = await new DocxBody(document, writer, new Links(package.Body)).WriteAsync(cancellationToken).ConfigureAwait(false);
            writer.WriteEndElement();
            return end;
        }
    }
}

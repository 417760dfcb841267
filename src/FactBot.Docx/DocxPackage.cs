using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace FactBot.Docx;

/// <summary>
/// The package around a document's body, made in memory. The body itself goes straight into the file, since the library
/// would hold it whole; so the file need not be one that can be wound back, and its times can be fixed.
/// </summary>
internal sealed class DocxPackage : IDisposable
{
    private const string BodyType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>ZIP knows no time before; a fixed one makes equal facts equal files.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream bytes = new();
    private readonly WordprocessingDocument document;

    internal DocxPackage()
    {
        document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document);
        Body = document.AddNewPart<MainDocumentPart>(BodyType, "document");
        Footnotes = Body.AddNewPart<FootnotesPart>("footnotes");
        Endnotes = Body.AddNewPart<EndnotesPart>("endnotes");
        Feed(Body.AddNewPart<StyleDefinitionsPart>("styles"), "styles.xml");
        Feed(Body.AddNewPart<DocumentSettingsPart>("settings"), "settings.xml");
    }

    /// <summary>The part of the body: takes its links, not its words.</summary>
    internal MainDocumentPart Body { get; }

    internal FootnotesPart Footnotes { get; }

    internal EndnotesPart Endnotes { get; }

    private string BodyPath => Body.Uri.OriginalString.TrimStart('/');

    /// <inheritdoc/>
    public void Dispose()
    {
        document.Dispose();
        bytes.Dispose();
    }

    /// <summary>The properties of the document. Those of the library would have another name in every file.</summary>
    internal void Describe(string title, string language)
    {
        XNamespace properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dublin = "http://purl.org/dc/elements/1.1/";
        using var stream = document.AddNewPart<CoreFilePropertiesPart>("core").GetStream(FileMode.Create);
        new XElement(properties + "coreProperties", new XElement(dublin + "title", title), new XElement(dublin + "language", language)).Save(stream);
    }

    /// <summary>Opens the file's entry for the body.</summary>
    internal Task<Stream> OpenBodyAsync(ZipArchive file, CancellationToken cancellationToken) => OpenAsync(file, BodyPath, cancellationToken);

    /// <summary>Writes everything but the body; nothing can be added afterwards.</summary>
    internal async Task FinishAsync(ZipArchive file, CancellationToken cancellationToken)
    {
        var body = BodyPath;
        document.Dispose();
        using var built = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var part in built.Entries.Where(part => part.FullName != body))
        {
            var from = await part.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (from.ConfigureAwait(false))
            {
                var to = await OpenAsync(file, part.FullName, cancellationToken).ConfigureAwait(false);
                await using (to.ConfigureAwait(false))
                {
                    await from.CopyToAsync(to, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    private static Task<Stream> OpenAsync(ZipArchive file, string path, CancellationToken cancellationToken)
    {
        var entry = file.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.OpenAsync(cancellationToken);
    }

    private static void Feed(OpenXmlPart part, string name)
    {
        using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The part {name} is not in the assembly.");
        part.FeedData(content);
    }
}

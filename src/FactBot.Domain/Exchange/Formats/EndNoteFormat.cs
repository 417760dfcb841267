using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>EndNote's XML of records, for EndNote itself and what reads its libraries: each source once.</summary>
public sealed class EndNoteFormat : ITextFormat
{
    private static readonly XmlWriterSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
    };

    /// <inheritdoc/>
    public string Name => "endnote";

    /// <inheritdoc/>
    public ImmutableArray<string> Aliases => ["endnote xml", "xml"];

    /// <inheritdoc/>
    public string Description => "the sources for EndNote, as its XML";

    /// <inheritdoc/>
    public string MediaType => "application/xml; charset=utf-8";

    /// <inheritdoc/>
    public string Extension => ".xml";

    /// <inheritdoc/>
    public ExportAbilities Abilities => ExportAbilities.ArchiveLinks;

    /// <inheritdoc/>
    public async Task<ExportOutcome> WriteAsync(ExportJob job, TextWriter writer, CancellationToken cancellationToken)
    {
        var number = 0;
        await writer.WriteAsync("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        var outcome = await new SourcesOnce(job).WriteAsync(writer, (key, source) => Record(key, source, ++number), cancellationToken).ConfigureAwait(false);
        await writer.WriteAsync("</records></xml>\n".AsMemory(), cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    private static string Record(string key, Source source, int number)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            var (typeNumber, typeName) = EndNoteTypes.Of(source.Type);
            xml.WriteStartElement("record");
            xml.WriteElementString("rec-number", number.ToString(CultureInfo.InvariantCulture));
            xml.WriteStartElement("ref-type");
            xml.WriteAttributeString("name", typeName);
            xml.WriteString(typeNumber);
            xml.WriteEndElement();
            new EndNoteRecord(xml).Write(source, key);
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }
}

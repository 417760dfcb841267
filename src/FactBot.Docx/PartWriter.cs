using System.Text;
using DocumentFormat.OpenXml;

namespace FactBot.Docx;

/// <summary>Writes a part element by element, so that no document is kept in memory.</summary>
internal static class PartWriter
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A writer in which a part's root stands open.</summary>
    /// <param name="stream">Where to; stays open when the writer is closed.</param>
    /// <param name="root">The root, which links will stand in.</param>
    internal static OpenXmlWriter Open(Stream stream, OpenXmlElement root)
    {
        var writer = OpenXmlWriter.Create(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        root.AddNamespaceDeclaration("r", Relationships);
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(root);
        return writer;
    }
}

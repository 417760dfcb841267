using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Xml;

namespace FactBot.Docx;

/// <summary>The ZIP file around a document: its parts, what they are and how they hang together (ECMA-376, part 2).</summary>
internal sealed class DocxPackage(ZipArchive archive)
{
    /// <summary>ZIP knows no time before; a fixed one makes equal facts equal files.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n" };

    private static readonly (string Part, string Type)[] Parts =
    [
        ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("footnotes", "footnotes"), ("endnotes", "endnotes"),
    ];

    /// <summary>Writes a part that is XML.</summary>
    internal async Task PartAsync(string path, Func<XmlWriter, Task> write)
    {
        var stream = await Entry(path).OpenAsync().ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            using var xml = XmlWriter.Create(stream, Settings);
            xml.WriteStartDocument(standalone: true);
            await write(xml).ConfigureAwait(false);
            xml.WriteEndDocument();
        }
    }

    internal Task PartAsync(string path, Action<XmlWriter> write) => PartAsync(path, xml =>
    {
        write(xml);
        return Task.CompletedTask;
    });

    /// <summary>Writes a part that is the same in every document.</summary>
    internal async Task FixedPartAsync(string name, CancellationToken cancellationToken)
    {
        var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The part {name} is not in the assembly.");
        await using (resource.ConfigureAwait(false))
        {
            var stream = await Entry("word/" + name).OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await resource.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Writes what holds the parts together.</summary>
    internal async Task FinishAsync(string title, string language, Links body)
    {
        await PartAsync("word/_rels/document.xml.rels", xml => Relationships(xml, Parts.Skip(1).Select(part => (part.Part, Word.Relations + "/" + part.Part, part.Part + ".xml")), body)).ConfigureAwait(false);
        await PartAsync("docProps/core.xml", xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", Word.CoreProperties);
            xml.WriteElementString("dc", "title", Word.DublinCore, title);
            xml.WriteElementString("dc", "language", Word.DublinCore, language);
            xml.WriteEndElement();
        }).ConfigureAwait(false);
        await PartAsync("_rels/.rels", xml => Relationships(xml,
            [("document", Word.Relations + "/officeDocument", "word/document.xml"), ("core", Word.PackageRelations + "/metadata/core-properties", "docProps/core.xml")], new Links())).ConfigureAwait(false);
        await PartAsync("[Content_Types].xml", ContentTypes).ConfigureAwait(false);
    }

    /// <summary>Writes the addresses of the notes.</summary>
    internal Task NoteLinksAsync(string kind, Links links) => PartAsync($"word/_rels/{kind}s.xml.rels", xml => Relationships(xml, [], links));

    private ZipArchiveEntry Entry(string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry;
    }

    private static void Relationships(XmlWriter xml, IEnumerable<(string Id, string Type, string Target)> parts, Links links)
    {
        xml.WriteStartElement("Relationships", Word.PackageRelations);
        foreach (var (id, type, target) in parts)
        {
            Relationship(xml, id, type, target);
            xml.WriteEndElement();
        }

        foreach (var (address, id) in links.All)
        {
            Relationship(xml, id, Word.Relations + "/hyperlink", address);
            xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Relationship(XmlWriter xml, string id, string type, string target)
    {
        xml.WriteStartElement("Relationship", Word.PackageRelations);
        xml.WriteAttributeString("Id", id);
        xml.WriteAttributeString("Type", type);
        xml.WriteAttributeString("Target", target);
    }

    private static void ContentTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Word.ContentTypes);
        ContentType(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        ContentType(xml, "Default", "Extension", "xml", "application/xml");
        foreach (var (part, type) in Parts)
        {
            ContentType(xml, "Override", "PartName", $"/word/{part}.xml", $"{Word.PartType}{type}+xml");
        }

        ContentType(xml, "Override", "PartName", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.WriteEndElement();
    }

    private static void ContentType(XmlWriter xml, string element, string key, string name, string type)
    {
        xml.WriteStartElement(element, Word.ContentTypes);
        xml.WriteAttributeString(key, name);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}

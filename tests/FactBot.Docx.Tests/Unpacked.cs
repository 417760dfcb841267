using System.IO.Compression;
using System.Xml.Linq;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;

namespace FactBot.Docx.Tests;

/// <summary>A document taken apart.</summary>
internal sealed class Unpacked
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly Dictionary<string, XElement> parts = [];

    internal Unpacked(ExportWishes wishes, params IEnumerable<Fact> facts)
    {
        using var stream = new MemoryStream();
        Outcome = new DocxFormat().WriteAsync(new ExportJob { Facts = facts.ToAsyncEnumerable(), Wishes = wishes }, stream, CancellationToken.None).GetAwaiter().GetResult();
        File = stream.ToArray();
        using var archive = new ZipArchive(new MemoryStream(File));
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            parts[entry.FullName] = XDocument.Load(part, LoadOptions.PreserveWhitespace).Root!;
        }
    }

    internal byte[] File { get; }

    internal ExportOutcome Outcome { get; }

    internal IEnumerable<XElement> Parts => parts.Values;

    internal XElement Body => parts["word/document.xml"];

    internal XElement Footnotes => parts["word/footnotes.xml"];

    internal XElement Endnotes => parts["word/endnotes.xml"];

    internal IEnumerable<string> Addresses => parts.Where(part => part.Key.EndsWith(".rels", StringComparison.Ordinal)).SelectMany(part => part.Value.Elements())
        .Where(relation => (string?)relation.Attribute("TargetMode") == "External").Select(relation => (string)relation.Attribute("Target")!);

    /// <summary>The notes without the two separators.</summary>
    internal static IEnumerable<string> Texts(XElement notes) =>
        notes.Elements().Where(note => note.Attribute(W + "type") is null).Select(note => TextOf(note).TrimStart());

    /// <summary>What can be read, breaks and tabs included.</summary>
    internal static string TextOf(XElement element) => string.Concat(element.Descendants().Select(part =>
        part.Name == W + "t" ? part.Value : part.Name == W + "br" ? "\n" : part.Name == W + "tab" && part.Parent!.Name == W + "r" ? "\t" : ""));
}

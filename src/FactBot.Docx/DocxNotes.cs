using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FactBot.Domain.Exchange.Reading;

namespace FactBot.Docx;

/// <summary>A part that holds notes, with the two separators every word processor wants.</summary>
/// <param name="part">The part.</param>
/// <param name="areEndnotes">They stand at the end of the document, not at the foot of its pages.</param>
internal sealed class DocxNotes(OpenXmlPart part, bool areEndnotes)
{
    private readonly Links links = new(part);

    /// <summary>The style of a note's mark.</summary>
    internal static string MarkStyle(bool areEndnotes) => areEndnotes ? "EndnoteReference" : "FootnoteReference";

    /// <summary>Writes the part.</summary>
    /// <param name="notes">The notes, from number 1.</param>
    /// <param name="anchors">The references there are.</param>
    internal void Write(ImmutableArray<DocumentNote> notes, IReadOnlySet<string> anchors)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var writer = PartWriter.Open(stream, areEndnotes ? new Endnotes() : new Footnotes());
        writer.WriteElement(Separator(-1, FootnoteEndnoteValues.Separator, new SeparatorMark()));
        writer.WriteElement(Separator(0, FootnoteEndnoteValues.ContinuationSeparator, new ContinuationSeparatorMark()));
        for (var i = 0; i < notes.Length; i++)
        {
            var (text, anchor) = notes[i];
            var bookmark = anchor is not null && anchors.Contains(anchor) ? Bookmarks.NameOf(anchor) : null;
            writer.WriteElement(Note(i + 1, [Mark(), Runs.Of(" "), .. Runs.Of(text, links, bookmark)]));
        }

        writer.WriteEndElement();
    }

    private FootnoteEndnoteType Note(int id, params OpenXmlElement[] content) => areEndnotes
        ? new Endnote(Runs.Paragraph("EndnoteText", content)) { Id = id }
        : new Footnote(Runs.Paragraph("FootnoteText", content)) { Id = id };

    private FootnoteEndnoteType Separator(int id, FootnoteEndnoteValues type, OpenXmlElement mark)
    {
        var note = Note(id, new Run(mark));
        note.Type = type;
        return note;
    }

    private Run Mark() => new(areEndnotes ? new EndnoteReferenceMark() : new FootnoteReferenceMark()) { RunProperties = Runs.InStyle(MarkStyle(areEndnotes)) };
}

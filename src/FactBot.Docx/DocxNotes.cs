using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Exchange.Reading;

namespace FactBot.Docx;

/// <summary>The part that holds notes, of the foot or of the end, with the two separators every word processor wants.</summary>
/// <param name="word">Where to.</param>
/// <param name="kind"><c>footnote</c> or <c>endnote</c>.</param>
internal sealed class DocxNotes(WordXml word, string kind)
{
    private readonly string style = char.ToUpperInvariant(kind[0]) + kind[1..];

    /// <summary>Writes what stands inside the part's root.</summary>
    /// <param name="notes">The notes, from number 1.</param>
    /// <param name="anchors">The references there are.</param>
    internal void Write(ImmutableArray<DocumentNote> notes, IReadOnlySet<string> anchors)
    {
        Separator(-1, "separator");
        Separator(0, "continuationSeparator");
        for (var i = 0; i < notes.Length; i++)
        {
            var note = notes[i];
            word.Start(kind);
            word.Attribute("id", (i + 1).ToString(CultureInfo.InvariantCulture));
            word.Paragraph(style + "Text", () =>
            {
                word.Start("r");
                word.Properties(() => word.Value("rStyle", style + "Reference"));
                word.Empty(kind + "Ref");
                word.End();
                word.Run(" ");
                word.Runs(note.Text, note.Anchor is { } anchor && anchors.Contains(anchor) ? Bookmarks.NameOf(anchor) : null);
            });
            word.End();
        }
    }

    private void Separator(int id, string mark)
    {
        word.Start(kind);
        word.Attribute("type", mark);
        word.Attribute("id", id.ToString(CultureInfo.InvariantCulture));
        word.Paragraph(style + "Text", () =>
        {
            word.Start("r");
            word.Empty(mark);
            word.End();
        });
        word.End();
    }
}

using System.Globalization;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Exchange.Reading;
using FactBot.Domain.Facts;

namespace FactBot.Docx;

/// <summary>The body of a document: facts with the marks of their notes, then the sources.</summary>
/// <param name="document">The facts.</param>
/// <param name="word">Where to.</param>
internal sealed class DocxBody(CitedDocument document, WordXml word)
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ps", "ur", "yi"];
    private readonly Bookmarks bookmarks = new();

    /// <summary>Writes the body.</summary>
    /// <returns>Notes and remarks.</returns>
    internal async Task<DocumentEnd> WriteAsync(CancellationToken cancellationToken)
    {
        word.Start("body");
        word.Paragraph("Title", document.Words.Title);
        await foreach (var entry in document.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Entry(entry);
        }

        var end = document.End(cancellationToken);
        if (end.Written == 0)
        {
            word.Paragraph("Normal", document.Words.NoFacts);
        }

        if (!end.References.IsEmpty)
        {
            word.Paragraph("Heading1", document.Words.Sources);
            foreach (var reference in end.References)
            {
                Reference(reference);
            }
        }

        Section();
        word.End();
        return end;
    }

    private void Entry(CitedEntry cited)
    {
        if (cited.Heading is { } heading)
        {
            word.Paragraph("Heading1", heading);
        }

        var fact = cited.Fact;
        var words = fact is Quote ? $"“{fact.Wording.Text}”" : fact.Wording.Text;
        word.Paragraph(
            "Fact",
            () =>
            {
                word.Run(string.Create(CultureInfo.InvariantCulture, $"{cited.Number}.\t"));
                word.Bookmark(bookmarks.NextId(), Bookmarks.NameOf(cited.Anchor), () => word.Run(words, LanguageOf(fact.Wording.Language)));
                Marks(cited);
            },
            fact.Wording.Language is { } tag && RightToLeft.Contains(tag.Split('-')[0].ToLowerInvariant()));
        foreach (var line in FactLines.Below(fact))
        {
            word.Paragraph("FactDetail", line);
        }

        foreach (var cite in cited.Citations)
        {
            Place(cite);
        }
    }

    /// <summary>A note of its own for each fact, or for each source where it is cited first; later cites point to that note's mark.</summary>
    private void Marks(CitedEntry cited)
    {
        if (document.HasNotePerFact)
        {
            NoteMark(cited.Number);
            return;
        }

        var isFirst = true;
        foreach (var cite in cited.Citations.DistinctBy(cite => cite.Number))
        {
            if (!isFirst)
            {
                word.Run(", ", () => word.Value("vertAlign", "superscript"));
            }

            isFirst = false;
            if (cite.IsFirst)
            {
                NoteMark(cite.Number);
            }
            else
            {
                NoteAgain(cite.Number);
            }
        }
    }

    private void NoteMark(int number) => word.Bookmark(bookmarks.NextId(), Bookmarks.OfNote(number), () =>
    {
        word.Start("r");
        word.Properties(() => word.Value("rStyle", document.HasEndnotes ? "EndnoteReference" : "FootnoteReference"));
        word.Start(document.HasEndnotes ? "endnoteReference" : "footnoteReference");
        word.Attribute("id", number.ToString(CultureInfo.InvariantCulture));
        word.End();
        word.End();
    });

    /// <summary>A field that repeats the number of a note and follows it when it changes.</summary>
    private void NoteAgain(int number)
    {
        Field("begin");
        word.Start("r");
        word.Start("instrText");
        word.Verbatim($" NOTEREF {Bookmarks.OfNote(number)} \\f \\h ");
        word.End();
        word.End();
        Field("separate");
        word.Run(number.ToString(CultureInfo.InvariantCulture), () => word.Value("rStyle", document.HasEndnotes ? "EndnoteReference" : "FootnoteReference"));
        Field("end");
    }

    private void Field(string part)
    {
        word.Start("r");
        word.Start("fldChar");
        word.Attribute("fldCharType", part);
        word.End();
        word.End();
    }

    private void Place(CitedPlace cite)
    {
        var place = FactLines.Place(cite.Citation);
        var excerpt = cite.Citation.Excerpt is { } text ? FactLines.Excerpt(text, words => words) : "";
        var line = place + (place.Length > 0 && excerpt.Length > 0 ? ": " : "") + excerpt;
        if (line.Length > 0)
        {
            word.Paragraph("FactDetail", () =>
            {
                if (!document.HasNotePerFact)
                {
                    word.InnerLink(Bookmarks.NameOf(cite.Anchor), () => word.Run($"[{cite.Number}]"));
                    word.Run(" ");
                }

                word.Run(line);
            });
        }
    }

    private void Reference(DocumentReference reference) => word.Paragraph("Bibliography", () => word.Bookmark(bookmarks.NextId(), Bookmarks.NameOf(reference.Anchor), () =>
    {
        if (reference.Number is { } number)
        {
            word.Run(string.Create(CultureInfo.InvariantCulture, $"[{number}]\t"));
        }

        word.Runs(reference.Text);
    }));

    /// <summary>A4 with margins of 2.5 cm; endnotes are numbered as footnotes are.</summary>
    private void Section()
    {
        word.Start("sectPr");
        word.Start("endnotePr");
        word.Value("numFmt", "decimal");
        word.End();
        word.Attributes("pgSz", ("w", "11906"), ("h", "16838"));
        word.Attributes("pgMar", ("top", "1418"), ("right", "1418"), ("bottom", "1418"), ("left", "1418"), ("header", "709"), ("footer", "709"), ("gutter", "0"));
        word.End();
    }

    private Action? LanguageOf(string? tag) =>
        tag is { Length: <= 20 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? () => word.Value("lang", tag) : null;
}

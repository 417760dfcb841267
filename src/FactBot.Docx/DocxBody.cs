using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Exchange.Reading;
using FactBot.Domain.Facts;

namespace FactBot.Docx;

/// <summary>The body of a document: facts with the marks of their notes, then the sources.</summary>
/// <param name="document">The facts.</param>
/// <param name="writer">Where to.</param>
/// <param name="links">Collects addresses.</param>
internal sealed class DocxBody(CitedDocument document, OpenXmlWriter writer, Links links)
{
    private static readonly string[] RightToLeft = ["ar", "fa", "he", "ps", "ur", "yi"];
    private readonly Bookmarks bookmarks = new();

    /// <summary>Writes the body.</summary>
    /// <returns>Notes and remarks.</returns>
    internal async Task<DocumentEnd> WriteAsync(CancellationToken cancellationToken)
    {
        writer.WriteStartElement(new Body());
        Line("Title", document.Words.Title);
        await foreach (var entry in document.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Entry(entry);
        }

        var end = document.End(cancellationToken);
        if (end.Written == 0)
        {
            Line("Normal", document.Words.NoFacts);
        }

        if (!end.References.IsEmpty)
        {
            Line("Heading1", document.Words.Sources);
            foreach (var reference in end.References)
            {
                Reference(reference);
            }
        }

        Section();
        writer.WriteEndElement();
        return end;
    }

    private void Entry(CitedEntry cited)
    {
        if (cited.Heading is { } heading)
        {
            Line("Heading1", heading);
        }

        Wording(cited);
        foreach (var line in FactLines.Below(cited.Fact, document.Words.Lines))
        {
            Line("FactDetail", line);
        }

        foreach (var cite in cited.Citations)
        {
            Place(cite);
        }
    }

    private void Wording(CitedEntry cited)
    {
        var (text, language) = (cited.Fact.Wording.Text, cited.Fact.Wording.Language);
        var words = Runs.Of(cited.Fact is Quote ? document.Words.Lines.Quoted(text) : text, LanguageOf(language));
        var paragraph = Runs.Paragraph(
            "Fact",
            [
                Runs.Of(string.Create(CultureInfo.InvariantCulture, $"{cited.Number}.\t")),
                .. bookmarks.Around(Bookmarks.NameOf(cited.Anchor), words),
                .. document.HasNotePerFact ? NoteMark(cited.Number) : Marks(cited),
            ]);
        if (language is not null && RightToLeft.Contains(language.Split('-')[0].ToLowerInvariant()))
        {
            paragraph.ParagraphProperties!.BiDi = new BiDi();
        }

        writer.WriteElement(paragraph);
    }

    /// <summary>A note for each source where it is cited first; later cites point to that note's mark.</summary>
    private IEnumerable<OpenXmlElement> Marks(CitedEntry cited) => cited.Citations.DistinctBy(cite => cite.Number).SelectMany((cite, i) =>
        (i == 0 ? [] : new OpenXmlElement[] { Runs.Of(", ", new RunProperties { VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript } }) })
            .Concat(cite.IsFirst ? NoteMark(cite.Number) : NoteAgain(cite.Number)));

    private OpenXmlElement[] NoteMark(int number) => bookmarks.Around(
        Bookmarks.OfNote(number),
        new Run(document.HasEndnotes ? new EndnoteReference { Id = number } : new FootnoteReference { Id = number }) { RunProperties = MarkLook() });

    /// <summary>A field that repeats the number of a note and follows it when it changes.</summary>
    private OpenXmlElement[] NoteAgain(int number) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" NOTEREF {Bookmarks.OfNote(number)} \\f \\h ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Runs.Of(number.ToString(CultureInfo.InvariantCulture), MarkLook()),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private RunProperties MarkLook() => Runs.InStyle(DocxNotes.MarkStyle(document.HasEndnotes));

    private void Place(CitedPlace cite)
    {
        var place = FactLines.Place(cite.Citation, document.Words.Lines);
        var excerpt = cite.Citation.Excerpt is { } text ? FactLines.Excerpt(text, document.Words.Lines, words => words) : "";
        var line = Runs.Of(place + (place.Length > 0 && excerpt.Length > 0 ? document.Words.Lines.Colon : "") + excerpt);
        if (line.HasChildren)
        {
            writer.WriteElement(document.HasNotePerFact
                ? Runs.Paragraph("FactDetail", line)
                : Runs.Paragraph("FactDetail", Runs.Inner(Bookmarks.NameOf(cite.Anchor), Runs.Of($"[{cite.Number}]")), Runs.Of(" "), line));
        }
    }

    private void Reference(DocumentReference reference)
    {
        OpenXmlElement[] number = reference.Number is { } value ? [Runs.Of(string.Create(CultureInfo.InvariantCulture, $"[{value}]\t"))] : [];
        writer.WriteElement(Runs.Paragraph("Bibliography", bookmarks.Around(Bookmarks.NameOf(reference.Anchor), [.. number, .. Runs.Of(reference.Text, links)])));
    }

    /// <summary>A4 with margins of 2.5 cm; endnotes are numbered as footnotes are.</summary>
    private void Section() => writer.WriteElement(new SectionProperties(
        new EndnoteProperties { NumberingFormat = new NumberingFormat { Val = NumberFormatValues.Decimal } },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Right = 1418, Bottom = 1418, Left = 1418, Header = 709, Footer = 709, Gutter = 0 }));

    private void Line(string style, string text) => writer.WriteElement(Runs.Paragraph(style, Runs.Of(text)));

    private static RunProperties? LanguageOf(string? tag) =>
        tag is { Length: <= 20 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? new RunProperties { Languages = new Languages { Val = tag } } : null;
}

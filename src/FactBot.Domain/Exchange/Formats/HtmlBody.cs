using System.Globalization;
using System.Text;
using FactBot.Domain.Exchange.Reading;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Facts, notes and sources as HTML elements.</summary>
/// <param name="Job">The facts and how they are to look.</param>
/// <param name="HasInnerLinks">Cites lead to sources, notes back to facts.</param>
internal sealed record HtmlBody(ExportJob Job, bool HasInnerLinks)
{
    private readonly CitedDocument document = new(Job);
    private bool isListOpen;

    internal Task<ExportOutcome> WriteAsync(TextWriter writer, CancellationToken cancellationToken) =>
        NumberedList.WriteAsync(document, writer, Entry, End, cancellationToken);

    private string Entry(CitedEntry cited)
    {
        var html = new StringBuilder();
        if (cited.Heading is not null || !isListOpen)
        {
            html.Append(isListOpen ? "</ol>\n" : "");
            html.Append(cited.Heading is { } heading ? $"<h2 dir=\"auto\">{HtmlText.Of(heading)}</h2>\n" : "");
            html.Append(CultureInfo.InvariantCulture, $"<ol class=\"facts\" start=\"{cited.Number}\">\n");
            isListOpen = true;
        }

        var fact = cited.Fact;
        var words = Lines(HtmlText.Of(fact is Quote ? document.Words.Lines.Quoted(fact.Wording.Text) : fact.Wording.Text));
        var language = fact.Wording.Language is { } tag ? $" lang=\"{HtmlText.Of(tag)}\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"<li{Id(cited.Anchor)}>\n<p class=\"words\" dir=\"auto\"{language}>{words}{Marks(cited)}</p>\n");
        html.AppendJoin("", FactLines.Below(fact, document.Words.Lines).Select(line => $"<p class=\"below\" dir=\"auto\">{HtmlText.Of(line)}</p>\n"));
        var places = cited.Citations.Select(Place).Where(line => line.Length > 0).ToArray();
        html.Append(places.Length > 0 ? $"<ul class=\"cites\">\n{string.Concat(places)}</ul>\n" : "");
        return html.Append("</li>\n").ToString();
    }

    /// <summary>A page sets line breaks by its own style sheet; where words are pasted there is none.</summary>
    private string Lines(string words) => HasInnerLinks ? words : words.Replace("\n", "<br/>", StringComparison.Ordinal);

    /// <summary>The numbers behind the words.</summary>
    private string Marks(CitedEntry cited)
    {
        if (!document.HasNotePerFact)
        {
            return string.Concat(cited.Citations.DistinctBy(cite => cite.Number).Select(cite => " " + Link(cite.Anchor, $"[{cite.Number}]")));
        }

        var number = cited.Number.ToString(CultureInfo.InvariantCulture);
        return $"<sup{Id("mark-" + number)}>{Link("note-" + number, number)}</sup>";
    }

    private string Place(CitedPlace cite)
    {
        var place = HtmlText.Of(FactLines.Place(cite.Citation, document.Words.Lines));
        var excerpt = cite.Citation.Excerpt is { } text ? FactLines.Excerpt(text, document.Words.Lines, HtmlText.Of) : "";
        return (place.Length, excerpt.Length) is (0, 0)
            ? ""
            : $"<li dir=\"auto\">{(document.HasNotePerFact ? "" : $"[{cite.Number}] ")}{place}{(place.Length > 0 && excerpt.Length > 0 ? document.Words.Lines.Colon : "")}{excerpt}</li>\n";
    }

    private string End(DocumentEnd end)
    {
        var html = new StringBuilder("</ol>\n");
        if (document.HasNotePerFact)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{document.Words.Notes}</h2>\n<ol class=\"notes\">\n");
            html.AppendJoin("", end.Notes.Select((note, i) => Note(note, i, isListed: !end.References.IsEmpty))).Append("</ol>\n");
        }

        if (!end.References.IsEmpty)
        {
            var isHanging = end.HasHangingIndent && document.HasNotePerFact;
            html.Append(CultureInfo.InvariantCulture, $"<h2>{document.Words.Sources}</h2>\n<{List} class=\"refs{(isHanging ? " hanging" : "")}\">\n");
            html.AppendJoin("", end.References.Select(reference => $"<li{Id(reference.Anchor)}>{HtmlText.Of(reference.Text)}</li>\n"));
            html.Append(CultureInfo.InvariantCulture, $"</{List}>\n");
        }

        return html.ToString();
    }

    private string Note(DocumentNote note, int i, bool isListed)
    {
        var number = (i + 1).ToString(CultureInfo.InvariantCulture);
        var back = HasInnerLinks ? $" <a href=\"#mark-{number}\" title=\"{number}\">↩</a>" : "";
        var onward = HasInnerLinks && isListed && note.Anchor is { } anchor ? $" <a href=\"#{anchor}\" title=\"{document.Words.Sources}\">→</a>" : "";
        return $"<li{Id("note-" + number)}>{HtmlText.Of(note.Text)}{onward}{back}</li>\n";
    }

    /// <summary>The list of sources is numbered where facts point to its numbers.</summary>
    private string List => document.HasNotePerFact ? "ul" : "ol";

    private string Id(string anchor) => HasInnerLinks ? $" id=\"{anchor}\"" : "";

    private string Link(string anchor, string text) => HasInnerLinks ? $"<a href=\"#{anchor}\">{text}</a>" : text;
}

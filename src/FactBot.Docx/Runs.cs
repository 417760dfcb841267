using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;

namespace FactBot.Docx;

/// <summary>Makes paragraphs and what stands in them.</summary>
internal static class Runs
{
    /// <summary>A paragraph in a style.</summary>
    internal static Paragraph Paragraph(string style, params OpenXmlElement[] content) =>
        new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. content]);

    /// <summary>A run of text with its line breaks and tabs.</summary>
    internal static Run Of(string text, RunProperties? properties = null)
    {
        var run = new Run { RunProperties = properties };
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' or '\t' or '\u2028' or '\u2029')
            {
                Letters(run, text[start..i]);
                run.AppendChild<OpenXmlElement>(text[i] == '\t' ? new TabChar() : new Break());
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
        }

        Letters(run, text[start..]);
        return run;
    }

    /// <summary>Runs of a citation; where it has no link of its own a text leads to the reference.</summary>
    /// <param name="text">The runs.</param>
    /// <param name="links">The part's addresses.</param>
    /// <param name="bookmark">The reference's bookmark, or null.</param>
    internal static IEnumerable<OpenXmlElement> Of(StyledText text, Links links, string? bookmark = null) =>
        text.Runs.Where(run => run.Text.Length > 0).Select<StyledRun, OpenXmlElement>(run =>
            links.IdOf(run.Link) is { } id ? new Hyperlink(Of(run.Text, Look(run.Styling, isLink: true))) { Id = id }
            : bookmark is not null ? Inner(bookmark, Of(run.Text, Look(run.Styling)))
            : Of(run.Text, Look(run.Styling)));

    /// <summary>A link to a place in the document.</summary>
    internal static Hyperlink Inner(string bookmark, Run run) => new(run) { Anchor = bookmark };

    /// <summary>The look of a style for characters.</summary>
    internal static RunProperties InStyle(string style) => new() { RunStyle = new RunStyle { Val = style } };

    private static RunProperties? Look(RunStyling styling, bool isLink = false)
    {
        if (styling == RunStyling.None && !isLink)
        {
            return null;
        }

        var look = isLink ? InStyle("Hyperlink") : new RunProperties();
        look.Bold = styling.HasFlag(RunStyling.Bold) ? new Bold() : null;
        look.Italic = styling.HasFlag(RunStyling.Italic) ? new Italic() : null;
        look.SmallCaps = styling.HasFlag(RunStyling.SmallCaps) ? new SmallCaps() : null;
        look.Underline = styling.HasFlag(RunStyling.Underline) ? new Underline { Val = UnderlineValues.Single } : null;
        look.VerticalTextAlignment =
            styling.HasFlag(RunStyling.Superscript) ? new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }
            : styling.HasFlag(RunStyling.Subscript) ? new VerticalTextAlignment { Val = VerticalPositionValues.Subscript }
            : null;
        return look;
    }

    private static void Letters(Run run, string text)
    {
        if (text.Length > 0)
        {
            run.AppendChild(new Text(XmlLetters.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}

using System.Xml;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;

namespace FactBot.Docx;

/// <summary>Writes paragraphs, runs and links of one part.</summary>
/// <param name="xml">The part.</param>
/// <param name="links">Collects the part's addresses.</param>
internal sealed class WordXml(XmlWriter xml, Links links)
{
    /// <summary>Opens an element of WordprocessingML.</summary>
    internal void Start(string element) => xml.WriteStartElement("w", element, Word.Main);

    internal void End() => xml.WriteEndElement();

    internal void Attribute(string name, string value) => xml.WriteAttributeString("w", name, Word.Main, value);

    /// <summary>An element that holds nothing but one value.</summary>
    internal void Value(string element, string value)
    {
        Start(element);
        Attribute("val", value);
        End();
    }

    /// <summary>An element that holds nothing but attributes.</summary>
    internal void Attributes(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element);
        foreach (var (name, value) in attributes)
        {
            Attribute(name, value);
        }

        End();
    }

    /// <summary>Text of the open element, spaces and all.</summary>
    internal void Verbatim(string text)
    {
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlLetters.Of(text));
    }

    internal void Empty(string element)
    {
        Start(element);
        End();
    }

    /// <summary>A paragraph in a style.</summary>
    internal void Paragraph(string style, Action content, bool isRightToLeft = false)
    {
        Start("p");
        Start("pPr");
        Value("pStyle", style);
        if (isRightToLeft)
        {
            Empty("bidi");
        }

        End();
        content();
        End();
    }

    /// <summary>A paragraph of plain text.</summary>
    internal void Paragraph(string style, string text) => Paragraph(style, () => Run(text));

    /// <summary>A run; what makes it look other than its paragraph is written first.</summary>
    internal void Run(string text, Action? properties = null)
    {
        Start("r");
        Properties(properties);
        Text(text);
        End();
    }

    /// <summary>The element for properties of a run, when there are any.</summary>
    internal void Properties(Action? properties)
    {
        if (properties is not null)
        {
            Start("rPr");
            properties();
            End();
        }
    }

    /// <summary>Runs of a citation; where it has no link of its own a text leads to the reference.</summary>
    /// <param name="text">The runs.</param>
    /// <param name="bookmark">The reference's bookmark, or null.</param>
    internal void Runs(StyledText text, string? bookmark = null)
    {
        foreach (var run in text.Runs.Where(run => run.Text.Length > 0))
        {
            if (WebLink.Of(run.Link) is { } address)
            {
                xml.WriteStartElement("w", "hyperlink", Word.Main);
                xml.WriteAttributeString("r", "id", Word.Relations, links.IdOf(address));
                Run(run.Text, () => Styling(run.Styling, isLink: true));
                End();
            }
            else if (bookmark is not null)
            {
                InnerLink(bookmark, () => Run(run.Text, run.Styling == RunStyling.None ? null : () => Styling(run.Styling, isLink: false)));
            }
            else
            {
                Run(run.Text, run.Styling == RunStyling.None ? null : () => Styling(run.Styling, isLink: false));
            }
        }
    }

    /// <summary>A link to a place in the document.</summary>
    internal void InnerLink(string bookmark, Action content)
    {
        Start("hyperlink");
        Attribute("anchor", bookmark);
        content();
        End();
    }

    /// <summary>A place that links lead to.</summary>
    internal void Bookmark(string id, string name, Action content)
    {
        Start("bookmarkStart");
        Attribute("id", id);
        Attribute("name", name);
        End();
        content();
        Start("bookmarkEnd");
        Attribute("id", id);
        End();
    }

    /// <summary>Properties stand in the order of the schema (ECMA-376, part 1, 17.3.2.28).</summary>
    private void Styling(RunStyling styling, bool isLink)
    {
        if (isLink)
        {
            Value("rStyle", "Hyperlink");
        }

        Flag(styling, RunStyling.Bold, "b");
        Flag(styling, RunStyling.Italic, "i");
        Flag(styling, RunStyling.SmallCaps, "smallCaps");
        if (styling.HasFlag(RunStyling.Underline))
        {
            Value("u", "single");
        }

        if (styling.HasFlag(RunStyling.Superscript) || styling.HasFlag(RunStyling.Subscript))
        {
            Value("vertAlign", styling.HasFlag(RunStyling.Superscript) ? "superscript" : "subscript");
        }
    }

    private void Flag(RunStyling styling, RunStyling flag, string element)
    {
        if (styling.HasFlag(flag))
        {
            Empty(element);
        }
    }

    /// <summary>Text with its line breaks and tabs.</summary>
    private void Text(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c is not ('\n' or '\r' or '\t' or '\u2028' or '\u2029'))
            {
                continue;
            }

            if (i > start)
            {
                Start("t");
                Verbatim(text[start..i]);
                End();
            }

            start = i + 1;
            if (i < text.Length && !(c == '\r' && i + 1 < text.Length && text[i + 1] == '\n'))
            {
                Empty(c == '\t' ? "tab" : "br");
            }
        }
    }
}

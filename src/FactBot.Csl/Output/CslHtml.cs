using System.Text;
using FactBot.Csl.Rendering;
using FactBot.Csl.Styles;

namespace FactBot.Csl;

/// <summary>
/// Writes HTML with the elements and class names that CSL processors agree on: i, b, sup, sub, span with a style, and
/// "csl-bib-body", "csl-entry" and the block classes for lists. Text is escaped; there is no active content.
/// </summary>
public static class CslHtml
{
    /// <summary>The inner HTML of a citation or entry.</summary>
    /// <param name="formatted">What to write.</param>
    /// <param name="links">Web addresses and identifiers become links.</param>
    public static string Write(CslFormatted formatted, bool links = true)
    {
        var html = new StringBuilder();
        Write(formatted.Root, html, links);
        return html.ToString();
    }

    /// <summary>The whole list in a "csl-bib-body" div.</summary>
    public static string Write(CslBibliography bibliography, bool links = true)
    {
        var html = new StringBuilder("<div class=\"csl-bib-body\">\n");
        foreach (var entry in bibliography.Entries)
            html.Append("  <div class=\"csl-entry\">").Append(Write(entry.Text, links)).Append("</div>\n");
        return html.Append("</div>").ToString();
    }

    private static void Write(Span span, StringBuilder html, bool links)
    {
        if (span.IsEmpty) return;
        var closers = new Stack<string>();
        foreach (var (open, close) in Wrappers(span, links))
        {
            html.Append(open);
            closers.Push(close);
        }

        foreach (var child in span.Children)
        {
            if (child is Span inner) Write(inner, html, links);
            else Escape(((Leaf)child).Text, html);
        }

        while (closers.TryPop(out var closer)) html.Append(closer);
    }

    private static IEnumerable<(string Open, string Close)> Wrappers(Span span, bool links)
    {
        if (Block(span.Display) is { } block) yield return block;
        if (links && span.Link is { } link) yield return ($"<a href=\"{Attribute(link)}\">", "</a>");
        var format = span.Format;
        if (Align(format.Align) is { } align) yield return align;
        if (format.Decoration != Decoration.Unset)
            yield return Styled(format.Decoration == Decoration.Underline ? "text-decoration:underline;" : "text-decoration:none;");
        if (Weight(format.Weight) is { } weight) yield return weight;
        if (format.Variant != FontVariant.Unset)
            yield return Styled(format.Variant == FontVariant.SmallCaps ? "font-variant:small-caps;" : "font-variant:normal;");
        if (Style(format.Style) is { } style) yield return style;
    }

    /// <summary>Blocks begin on lines of their own, so that the source reads like the page.</summary>
    private static (string, string)? Block(CslDisplay display) => display switch
    {
        CslDisplay.Block => ("\n\n    <div class=\"csl-block\">", "</div>\n"),
        CslDisplay.LeftMargin => ("\n    <div class=\"csl-left-margin\">", "</div>"),
        CslDisplay.RightInline => ("<div class=\"csl-right-inline\">", "</div>\n  "),
        CslDisplay.Indent => ("<div class=\"csl-indent\">", "</div>\n  "),
        _ => null,
    };

    private static (string, string)? Style(FontStyle style) => style switch
    {
        FontStyle.Italic => ("<i>", "</i>"),
        FontStyle.Oblique => ("<em>", "</em>"),
        FontStyle.Normal => Styled("font-style:normal;"),
        _ => null,
    };

    private static (string, string)? Weight(FontWeight weight) => weight switch
    {
        FontWeight.Bold => ("<b>", "</b>"),
        FontWeight.Light => Styled("font-weight:light;"),
        FontWeight.Normal => Styled("font-weight:normal;"),
        _ => null,
    };

    private static (string, string)? Align(VerticalAlign align) => align switch
    {
        VerticalAlign.Sup => ("<sup>", "</sup>"),
        VerticalAlign.Sub => ("<sub>", "</sub>"),
        VerticalAlign.Baseline => Styled("baseline"),
        _ => null,
    };

    private static (string, string) Styled(string style) => ($"<span style=\"{style}\">", "</span>");

    private static string Attribute(string text)
    {
        var html = new StringBuilder();
        Escape(text, html);
        return html.Replace("\"", "&#34;").ToString();
    }

    private static void Escape(string text, StringBuilder html)
    {
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => html.Append("&#38;"),
                '<' => html.Append("&#60;"),
                '>' => html.Append("&#62;"),
                _ when Output.Superscripts.Plain(letter) is { } plain => html.Append("<sup>").Append(plain).Append("</sup>"),
                _ => html.Append(letter),
            };
        }
    }
}

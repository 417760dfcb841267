using System.Globalization;
using System.Text;
using FactBot.Domain.Citations;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Writes text and runs as HTML that is well-formed XML at the same time: every character escaped that could be more than a letter.</summary>
internal static class HtmlText
{
    private static readonly (RunStyling Styling, string Element)[] Elements =
    [
        (RunStyling.Italic, "i"),
        (RunStyling.Bold, "b"),
        (RunStyling.Underline, "u"),
        (RunStyling.Superscript, "sup"),
        (RunStyling.Subscript, "sub"),
    ];

    /// <summary>Text, between tags or in an attribute.</summary>
    internal static string Of(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in XmlLetters.Of(text))
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                >= '\u007f' and <= '\u009f' => html.Append('\uFFFD'),
                '\r' => html.Append(CultureInfo.InvariantCulture, $"&#{(int)c};"),
                _ => html.Append(c),
            };
        }

        return html.ToString();
    }

    /// <summary>Runs with their styling and, where the address is one of the web, their links.</summary>
    internal static string Of(StyledText text) => string.Concat(text.Runs.Select(Of));

    private static string Of(StyledRun run)
    {
        var inner = Of(run.Text);
        foreach (var (styling, element) in Elements.Where(pair => run.Styling.HasFlag(pair.Styling)))
        {
            inner = $"<{element}>{inner}</{element}>";
        }

        inner = run.Styling.HasFlag(RunStyling.SmallCaps) ? $"<span class=\"caps\">{inner}</span>" : inner;
        return WebLink.Of(run.Link) is { } link ? $"<a href=\"{Of(link)}\">{inner}</a>" : inner;
    }
}

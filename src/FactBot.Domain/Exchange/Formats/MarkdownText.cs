using System.Globalization;
using System.Text;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Writes text so that CommonMark (and GitHub's bare links) shows it letter for letter and finds no markup in it.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes a text; its line breaks stay line breaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">What a further line of the block it stands in begins with.</param>
    internal static string Escape(string text, string indent)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsLineBreak(text, i))
            {
                escaped.Append("\\\n").Append(indent);
            }
            else
            {
                Append(escaped, text, i);
            }
        }

        return escaped.ToString();
    }

    /// <summary>Escapes a part of a text that is one line; what stands around the part counts.</summary>
    internal static string Escape(string line, int start, int end)
    {
        var escaped = new StringBuilder(end - start + 16);
        for (var i = start; i < end; i++)
        {
            Append(escaped, line, i);
        }

        return escaped.ToString();
    }

    /// <summary>A web address as a link, when CommonMark can hold it in angle brackets.</summary>
    internal static string Link(string url) => url.All(c => c is > ' ' and < '\u007F' and not ('<' or '>')) ? $"<{url}>" : Escape(url, "");

    /// <summary>A break between two visible characters; any other is written as a character reference.</summary>
    private static bool IsLineBreak(string text, int i) =>
        text[i] == '\n' && i > 0 && i < text.Length - 1 && !char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i + 1]);

    private static void Append(StringBuilder escaped, string text, int i)
    {
        var c = text[i];
        var isFirst = i == 0 || text[i - 1] is '\n' or '\r';
        var isLast = i == text.Length - 1 || text[i + 1] is '\n' or '\r';
        _ = c switch
        {
            '<' => escaped.Append("&lt;"),
            '>' => escaped.Append("&gt;"),
            '&' => escaped.Append("&amp;"),
            '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '$' or '@' => escaped.Append('\\').Append(c),
            ':' when Follows(text, i, "//") => escaped.Append("\\:"),
            '.' when i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase) => escaped.Append("\\."),
            '#' or '+' or '-' or '=' when isFirst => escaped.Append('\\').Append(c),
            '.' or ')' when IsListNumber(text, i) => escaped.Append('\\').Append(c),
            ' ' when isFirst || isLast => escaped.Append("&#32;"),
            '\t' or '\n' or '\f' or '\r' or '\u2028' or '\u2029' => Reference(escaped, c),
            _ => escaped.Append(c),
        };
    }

    private static StringBuilder Reference(StringBuilder escaped, char c) => escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");

    private static bool Follows(string text, int i, string next) => text.AsSpan(i + 1).StartsWith(next, StringComparison.Ordinal);

    /// <summary>Whether only digits stand between the beginning of the line and here.</summary>
    private static bool IsListNumber(string text, int i)
    {
        var start = i;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start < i && (start == 0 || text[start - 1] is '\n' or '\r');
    }
}

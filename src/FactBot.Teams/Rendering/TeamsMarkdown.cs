using System.Buffers;
using System.Text;

namespace FactBot.Teams.Rendering;

/// <summary>
/// Words that are not ours in the text of a message, which Teams reads as Markdown and turns into HTML;
/// learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages.
/// </summary>
internal static class TeamsMarkdown
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\`*_[]()~#|");

    /// <summary>
    /// The text with what Markdown and HTML would read disarmed: no emphasis, link, mention, picture, list or tag
    /// begins in it, and no address becomes a link. A line break becomes one that Markdown keeps.
    /// </summary>
    internal static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            Line(i > 0 ? safe.Append("  \n") : safe, lines[i]);
        }

        return safe.ToString();
    }

    private static void Line(StringBuilder safe, string line)
    {
        var blank = line.Length - line.AsSpan().TrimStart().Length;
        foreach (var space in line.AsSpan(0, blank))
        {
            // Indented, a line would be a code block.
            safe.Append(space == '\t' ? "&#9;" : space == ' ' ? "&#32;" : space.ToString());
        }

        var mark = ListMark(line.AsSpan(blank)) + blank;
        for (var i = blank; i < line.Length; i++)
        {
            _ = line[i] switch
            {
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '&' => safe.Append("&amp;"),

                // A client that links addresses by itself would take the next escape into the link.
                ':' when line.AsSpan(i).StartsWith("://") => safe.Append("&#58;"),
                '.' when line.AsSpan(0, i).EndsWith("www", StringComparison.OrdinalIgnoreCase) => safe.Append("&#46;"),
                '@' => safe.Append("&#64;"),
                var c when i == mark || Signs.Contains(c) => safe.Append('\\').Append(c),
                var c => safe.Append(c),
            };
        }
    }

    /// <summary>Where a line's mark for a list, a rule or a heading stands; -1 when it has none.</summary>
    private static int ListMark(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && line[digits] is '.' ? digits
            : digits == 0 && line[0] is '-' or '+' or '=' ? 0
            : int.MinValue;
    }
}

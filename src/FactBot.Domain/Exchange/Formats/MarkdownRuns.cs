using System.Text;
using FactBot.Domain.Citations;

namespace FactBot.Domain.Exchange.Formats;

/// <summary>Writes the runs of a citation as CommonMark: italics, bold and links, everything else as its letters.</summary>
internal static class MarkdownRuns
{
    /// <summary>The runs on one line.</summary>
    internal static string Of(StyledText text)
    {
        // Escaping looks at neighbours, so it is done on the whole line and not run by run.
        var line = string.Concat(text.ToString().Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        var written = new StringBuilder();
        var start = 0;
        foreach (var run in text.Runs)
        {
            var end = start + run.Text.Length;
            var inner = MarkdownText.Escape(line, start, end);
            written.Append(WebLink.Of(run.Link) is not { } link ? Marked(run, inner, line, start)
                : run.Text == run.Link ? MarkdownText.Link(SourceLine.OneLine(run.Link))
                : $"[{inner}]({MarkdownText.Link(link)})");
            start = end;
        }

        return written.ToString();
    }

    /// <summary>Stars mark only where CommonMark's rules for flanking let them (0.31, 6.2); elsewhere the words stay upright.</summary>
    private static string Marked(StyledRun run, string inner, string line, int start)
    {
        var star = (run.Styling.HasFlag(RunStyling.Bold) ? "**" : "") + (run.Styling.HasFlag(RunStyling.Italic) ? "*" : "");
        return star.Length > 0 && run.Text is [var first, .., var last] && char.IsLetterOrDigit(first) && char.IsLetterOrDigit(last)
            && !IsLetter(line, start - 1) && !IsLetter(line, start + run.Text.Length)
            ? star + inner + star
            : inner;
    }

    private static bool IsLetter(string line, int i) => i >= 0 && i < line.Length && char.IsLetterOrDigit(line[i]);
}

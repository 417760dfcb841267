using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Slack.Rendering.Blocks;

namespace FactBot.Slack.Rendering;

/// <summary>Numbered sources of a fact, linked, each with its own words.</summary>
internal static class CitationRuns
{
    private const int LongestLabel = 500;

    /// <summary>Adds each citation: number, source, where in it, and what it says.</summary>
    internal static void Add(RichTextFlow flow, FactCard card, ImmutableArray<Reference> references)
    {
        foreach (var citation in card.Citations)
        {
            var reference = references.FirstOrDefault(reference => reference.Number == citation.Number);
            flow.Line(
            [
                TextRun.Bold(string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}]")),
                new TextRun(" "),
                .. Source(reference),
                new TextRun(citation.Where.Length > 0 ? $" · {citation.Where}" : ""),
            ]);
            if (citation.Excerpt is { } excerpt)
            {
                flow.Quote(InMarks(excerpt));
            }
        }
    }

    /// <summary>An excerpt that opens a quotation of its own does not get a second pair of marks.</summary>
    internal static string InMarks(string excerpt) =>
        excerpt.AsSpan().TrimStart() is ['"' or '“' or '«' or '„', ..] ? excerpt : $"“{excerpt}”";

    private static IEnumerable<RichTextRun> Source(Reference? reference)
    {
        if (reference is null)
        {
            return [new TextRun("source")];
        }

        return WebLink.Of(reference.Url) is not { } url ? [new TextRun(reference.Text)]
            : reference.Text.Length is > 0 and <= LongestLabel ? [new LinkRun(url, reference.Text)]
            : [new TextRun($"{reference.Text} "), new LinkRun(url, "(open)")];
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FactBot.Domain.Chat;
using FactBot.Teams.Rendering.Cards;

namespace FactBot.Teams.Rendering;

/// <summary>
/// Words that are not ours, letter for letter. A run is not read as Markdown, but clients still expand
/// <c>{{DATE(…)}}</c>, templates <c>${…}</c> and mentions <c>&lt;at&gt;</c> in it: where one begins, a new run does.
/// </summary>
internal static partial class Verbatim
{
    private const int LongestRun = 4_000;

    /// <summary>A block may fill most of a card, but a card always has room for one.</summary>
    private const int LargestBlock = CardLimits.CardBytes * 3 / 4;

    /// <summary>The runs that put together are the text; none for an empty text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="look">How they look; its own text does not matter.</param>
    internal static IEnumerable<TextRun> Runs(string text, TextRun? look = null)
    {
        look ??= Look.Plain;
        foreach (var part in Parts(text))
        {
            foreach (var piece in TextSplit.Pieces(part, LongestRun))
            {
                yield return look with { Text = piece };
            }
        }
    }

    /// <summary>Runs as blocks: one, or as many as it takes to keep each small enough for a card.</summary>
    internal static IEnumerable<RichTextBlock> Blocks(IEnumerable<TextRun> runs, string? spacing = null)
    {
        var block = ImmutableArray.CreateBuilder<TextRun>();
        var bytes = 0;
        var isFirst = true;
        foreach (var run in runs.Where(run => run.Text.Length > 0))
        {
            var more = CardWeight.Of(run);
            if (block.Count > 0 && bytes + more > LargestBlock)
            {
                yield return new RichTextBlock(block.DrainToImmutable()) { Spacing = isFirst ? spacing : "None" };
                (bytes, isFirst) = (0, false);
            }

            block.Add(run);
            bytes += more;
        }

        if (block.Count > 0)
        {
            yield return new RichTextBlock(block.DrainToImmutable()) { Spacing = isFirst ? spacing : "None" };
        }
    }

    /// <summary>A text of one look as blocks.</summary>
    internal static IEnumerable<RichTextBlock> Blocks(string text, TextRun? look = null, string? spacing = null) => Blocks(Runs(text, look), spacing);

    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var expansion in Expansion().EnumerateMatches(text))
        {
            // Between the first two signs of what would be expanded.
            parts.Add(text[start..(expansion.Index + 1)]);
            start = expansion.Index + 1;
        }

        if (start < text.Length)
        {
            parts.Add(text[start..]);
        }

        return parts;
    }

    [GeneratedRegex(@"\{(?=\{(?:date|time)\()|\$(?=\{)|<(?=/?at)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expansion();
}

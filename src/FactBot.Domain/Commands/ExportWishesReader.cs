using System.Text.RegularExpressions;
using FactBot.Domain.Exchange.Formats;

namespace FactBot.Domain.Commands;

/// <summary>Reads what stands behind the format of an export: <c>in chicago-notes in French grouped by kind with endnotes</c>.</summary>
internal static partial class ExportWishesReader
{
    /// <summary>Takes the wishes off the end of a line, last one first.</summary>
    /// <returns>What stands before them, and the wishes.</returns>
    internal static (string Before, ExportWishes Wishes) Take(string line)
    {
        var (rest, wishes) = (line.Trim().TrimEnd('.', '!', '?'), ExportWishes.None);
        while (Wish().Match(rest) is { Success: true } wish)
        {
            rest = rest[..wish.Index];
            wishes = With(wishes, wish);
        }

        return wishes == ExportWishes.None ? (line, wishes) : (rest, wishes);
    }

    private static ExportWishes With(ExportWishes wishes, Match wish) =>
        wish.Groups["by"] is { Success: true, Value: var by } ? wishes with { GroupBy = Grouping(by) }
        : wish.Groups["note"].Success ? wishes with { HasNotePerFact = true }
        : wish.Groups["end"].Success ? wishes with { HasEndnotes = true }
        : wish.Groups["ibid"].Success ? wishes with { HasIbid = true }
        : wish.Groups["archive"].Success ? wishes with { HasArchiveLinks = true }
        : wish.Groups["language"] is { Success: true, Value: var language } ? wishes with { Language = LanguageOf(language) }
        : wishes with { Style = wish.Groups["style"].Value };

    private static ExportGrouping Grouping(string word) => word.ToLowerInvariant() switch
    {
        "kind" or "type" or "genre" => ExportGrouping.Kind,
        "section" or "tag" or "rubrique" => ExportGrouping.Section,
        _ => ExportGrouping.Story,
    };

    private static string LanguageOf(string word) => word.ToLowerInvariant() switch
    {
        "french" or "français" or "francais" or "fr" => "fr-FR",
        "british english" or "en-gb" => "en-GB",
        _ => "en-US",
    };

    [GeneratedRegex(
        @"(?:,|\s+and|\s+et)?\s+(?:"
        + @"group(?:ed)?\s+by\s+(?<by>story|list|kind|type|section|tag)|(?:groupé(?:e?s)?\s+)?par\s+(?<by>liste|genre|rubrique)"
        + @"|(?:with\s+)?(?<note>(?:one|a)\s+(?:foot)?note\s+(?:for\s+each|per)\s+fact)|with\s+(?<end>endnotes)|with\s+(?<ibid>ibid\.?)|with\s+(?<archive>archived?\s+(?:links|copies))"
        + @"|(?:in|en)\s+(?<language>british english|english|french|français|francais|anglais|en-gb|en-us|fr)"
        + @"|(?:in|style)\s+(?<style>[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{1,60})(?:\s+style)?)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();
}

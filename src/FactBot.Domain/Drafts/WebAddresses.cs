using System.Text.RegularExpressions;

namespace FactBot.Domain.Drafts;

/// <summary>Web addresses that people leave in a text without a label.</summary>
internal static partial class WebAddresses
{
    /// <summary>The text without the address it ends in, if it does.</summary>
    internal static string TakeLast(string text, out string? url)
    {
        url = null;

        // Without an address the search from the right would look at every letter.
        if (!text.Contains("://", StringComparison.Ordinal) || Last().Match(text) is not { Success: true } match)
        {
            return text;
        }

        url = match.Groups["url"].Value;
        return text[..match.Index].TrimEnd();
    }

    /// <summary>The first address in a text.</summary>
    internal static string? FirstIn(string text) =>
        First().Match(text) is { Success: true } match ? match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '"', '”', '»', '\'', '’') : null;

    /// <summary>An address without the angle brackets, and the label behind a bar, that chats put around it.</summary>
    internal static string Unwrapped(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 3 || trimmed[0] != '<' || trimmed[^1] != '>')
        {
            return trimmed;
        }

        var inner = trimmed[1..^1];
        var bar = inner.IndexOf('|', StringComparison.Ordinal);
        return bar > 0 ? inner[..bar] : inner;
    }

    /// <summary>Whether the text is an address and nothing else.</summary>
    internal static bool IsAddress(string text) => Whole().IsMatch(text);

    [GeneratedRegex(@"(?<=^|\s)[(<\[]?(?<url>https?://[^\s<>|""“”«»]+?)(\|[^<>\n]*)?[)>\]]?[.]?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Last();

    [GeneratedRegex(@"https?://[^\s<>|""“”«»]+", RegexOptions.IgnoreCase)]
    private static partial Regex First();

    [GeneratedRegex(@"^<?https?://[^\s<>]+>?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}

using FactBot.Domain.Chat;

namespace FactBot.Slack.Rendering;

/// <summary>
/// Words that are not ours in Slack's own markup; docs.slack.dev/messaging/formatting-message-text. Escaping
/// disarms mentions and links but not asterisks: where words must appear letter for letter, rich text is used.
/// </summary>
internal static class MrkdwnText
{
    private const int LongestLabel = 200;
    private const int LongestUrl = 1900;

    /// <summary>Exactly three characters are escaped; with them go <c>&lt;!channel&gt;</c>, <c>&lt;@U…&gt;</c> and every link.</summary>
    internal static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>The label on one line, linked when the address may be.</summary>
    internal static string Link(string label, string? address)
    {
        // A bar inside would end the address early on some clients.
        var harmless = Escape(TextSplit.OneLine(label, LongestLabel).Replace('|', '¦'));
        harmless = harmless.Length > 0 ? harmless : "link";
        return WebLink.Of(address) is { } url && Escape(url).Length < LongestUrl ? $"<{Escape(url)}|{harmless}>" : harmless;
    }
}

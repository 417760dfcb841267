using System.Text.RegularExpressions;

namespace FactBot.Slack.Turns;

/// <summary>What somebody wrote in Slack as they meant it; docs.slack.dev/messaging/formatting-message-text.</summary>
internal static partial class SlackText
{
    /// <summary>Addresses and names instead of their markup, and the three escaped letters as they were typed.</summary>
    internal static string Plain(string text) => Unescape(Markup().Replace(text, match => Meant(match.Groups["inner"].Value)));

    /// <summary>A message to FactBot, as Slack sent it, without the mention that calls it.</summary>
    internal static string WithoutMention(string text, string botUserId) =>
        text.Replace($"<@{botUserId}>", " ", StringComparison.Ordinal).Trim(' ', '\u00a0', '\n', '\t', ',', ':');

    /// <summary>Whether FactBot is called.</summary>
    internal static bool Mentions(string text, string botUserId) => text.Contains($"<@{botUserId}>", StringComparison.Ordinal);

    /// <summary>Mentions of people that come without a name.</summary>
    internal static IEnumerable<Match> People(string text) => Person().Matches(text);

    private static string Meant(string inner)
    {
        var bar = inner.IndexOf('|', StringComparison.Ordinal);
        var target = bar < 0 ? inner : inner[..bar];

        // A channel comes with an empty label where Slack does not tell its name.
        var label = bar < 0 || bar == inner.Length - 1 ? null : inner[(bar + 1)..];
        return target.Length == 0 ? $"<{inner}>" : target[0] switch
        {
            '@' => $"@{label ?? target[1..]}",
            '#' => $"#{label ?? target[1..]}",
            '!' => $"@{label?.TrimStart('@') ?? target[1..].Split('^')[0]}",
            _ => target.StartsWith("mailto:", StringComparison.Ordinal) ? label ?? target[7..] : Address(target, label),
        };
    }

    /// <summary>Slack makes a link of "globes.co.il" and keeps in the label what was typed.</summary>
    private static string Address(string target, string? label) =>
        label is not null && target.TrimEnd('/').EndsWith("://" + label.TrimEnd('/'), StringComparison.Ordinal) ? label : target;

    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("<(?<inner>[@#!][^<>]+|(?:https?|mailto):[^<>]+)>")]
    private static partial Regex Markup();

    [GeneratedRegex(@"<@(?<id>[UW][A-Z0-9]+)\|?>")]
    private static partial Regex Person();
}

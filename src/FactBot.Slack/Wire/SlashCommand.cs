using System.Diagnostics.CodeAnalysis;

namespace FactBot.Slack.Wire;

/// <summary>A slash command; see docs.slack.dev/interactivity/implementing-slash-commands.</summary>
internal sealed record SlashCommand
{
    /// <summary>The command with its slash: <c>/fact</c>.</summary>
    public required string Command { get; init; }

    /// <summary>What was typed after it, raw; empty when nothing was.</summary>
    [AllowNull]
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>Who typed it.</summary>
    public required string UserId { get; init; }

    /// <summary>Where it was typed. The bot need not be a member there.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The channel's legacy name: <c>directmessage</c> in a direct message, <c>privategroup</c> in a private channel.</summary>
    public string? ChannelName { get; init; }

    /// <summary>The workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>The workspace's part of its host name.</summary>
    public string? TeamDomain { get; init; }

    /// <summary>The Enterprise organisation, where there is one.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Whether FactBot is installed for the whole organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }

    /// <summary>The app the command belongs to.</summary>
    public string? ApiAppId { get; init; }

    /// <summary>Where answers go, five times within half an hour. A secret.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>Opens a modal, once, within three seconds.</summary>
    public string? TriggerId { get; init; }
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Installing;

/// <summary>FactBot in one workspace, or in a whole Enterprise organisation, and the token to act there.</summary>
internal sealed record Installation
{
    /// <summary>The workspace's id, such as <c>T01</c>; of an installation in a whole organisation the organisation's, such as <c>E01</c>.</summary>
    public required string TeamId { get; init; }

    /// <summary>The name people know it by.</summary>
    public required string TeamName { get; init; }

    /// <summary>The organisation the workspace belongs to.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Whether it is valid for every workspace of the organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }

    /// <summary>The app's id; null when only a token was configured.</summary>
    public string? AppId { get; init; }

    /// <summary>The user FactBot is in this workspace: its own messages carry this id.</summary>
    public required string BotUserId { get; init; }

    /// <summary>The bot token. Secret.</summary>
    public required string BotToken { get; init; }

    /// <summary>What the token may do.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>The token the next bot token is asked for with, when tokens rotate. Secret; valid once.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the bot token ends, when tokens rotate.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The id of who installed it.</summary>
    public string? InstalledBy { get; init; }

    /// <summary>When it was installed.</summary>
    public required DateTimeOffset InstalledAt { get; init; }

    /// <summary>What it is kept and reported under: the workspace's id, or the organisation's.</summary>
    [JsonIgnore]
    public string Key => IsEnterpriseInstall && EnterpriseId is { } enterprise ? enterprise : TeamId;

    /// <summary>Names the workspace and no secret.</summary>
    public override string ToString() => $"FactBot in {TeamName} ({Key})";
}

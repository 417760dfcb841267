using System.Collections.Immutable;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Installing;

/// <summary>How FactBot is known to Slack: with one workspace's token, or with a client id under which workspaces install it.</summary>
internal sealed record SlackAccount
{
    /// <summary>The app's client id.</summary>
    internal string? ClientId { get; init; }

    /// <summary>The app's client secret. Secret.</summary>
    internal string? ClientSecret { get; init; }

    /// <summary>The bot token of the one workspace. Secret.</summary>
    internal string? BotToken { get; init; }

    /// <summary>Where Slack is.</summary>
    internal SlackAddresses Addresses { get; init; } = SlackAddresses.Slack;

    /// <summary>Where browsers reach FactBot, such as <c>https://facts.newsroom.example</c>; null to take it from each request.</summary>
    internal Uri? PublicUrl { get; init; }

    /// <summary>The ids of the workspaces and organisations that may use FactBot; empty for all.</summary>
    internal ImmutableArray<string> AllowedWorkspaces { get; init; } = [];

    /// <summary>What FactBot asks to be allowed, as in its manifest.</summary>
    internal ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whether a workspace, or the organisation it belongs to, may use FactBot.</summary>
    internal bool Allows(Installation installation) =>
        AllowedWorkspaces.IsEmpty
        || AllowedWorkspaces.Contains(installation.TeamId)
        || (installation.EnterpriseId is { } enterprise && AllowedWorkspaces.Contains(enterprise));

    /// <summary>Names the app and no secret.</summary>
    public override string ToString() => $"Slack app {ClientId ?? "with one workspace's token"} at {Addresses.Api}";
}

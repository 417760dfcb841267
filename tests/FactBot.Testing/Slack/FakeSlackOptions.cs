using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>How the app is registered at the fake, and how patient the fake is.</summary>
public sealed record FakeSlackOptions
{
    /// <summary>The workspace and the app.</summary>
    public SlackIdentity Identity { get; init; } = new();

    /// <summary>The bot's token.</summary>
    public string BotToken { get; init; } = "xoxb-fake-bot";

    /// <summary>The app-level token, for Socket Mode.</summary>
    public string AppToken { get; init; } = "xapp-fake-app";

    /// <summary>What deliveries over HTTP are signed with.</summary>
    public string SigningSecret { get; init; } = "fake-signing-secret";

    /// <summary>The app's id for installing it.</summary>
    public string ClientId { get; init; } = "1000.2000";

    /// <summary>The app's secret for installing it.</summary>
    public string ClientSecret { get; init; } = "fake-client-secret";

    /// <summary>What the bot may do.</summary>
    public ImmutableArray<string> Scopes { get; init; } =
    [
        "app_mentions:read", "channels:history", "channels:read", "chat:write", "commands", "files:read", "files:write", "groups:history", "groups:read",
        "im:history", "im:read", "im:write", "links:read", "links:write", "usergroups:read", "users:read",
    ];

    /// <summary>Which events the app subscribed to, by their name in the app's manifest.</summary>
    public ImmutableHashSet<string> Events { get; init; } =
        ["app_home_opened", "app_mention", "app_uninstalled", "link_shared", "message.im", "tokens_revoked", "user_change"];

    /// <summary>Where an installation may come back to; empty for anywhere.</summary>
    public ImmutableArray<Uri> RedirectUris { get; init; } = [];

    /// <summary>Whether installed tokens live twelve hours and come with a refresh token.</summary>
    public bool RotatesTokens { get; init; }

    /// <summary>The clock of trigger ids, response URLs, tokens, codes and acknowledgements.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a delivery may stay unacknowledged.</summary>
    public TimeSpan AcknowledgementLimit { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a trigger id lives.</summary>
    public TimeSpan TriggerLife { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The time between two pings on a socket.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>When a wait is given up; only matters when a test fails.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}

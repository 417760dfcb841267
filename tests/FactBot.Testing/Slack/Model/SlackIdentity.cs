namespace FactBot.Testing.Slack;

/// <summary>Which workspace, which app and which bot.</summary>
public sealed record SlackIdentity
{
    /// <summary>The workspace, <c>T…</c>.</summary>
    public string TeamId { get; init; } = "T0NEWSROOM";

    /// <summary>The workspace's name in addresses.</summary>
    public string TeamDomain { get; init; } = "newsroom";

    /// <summary>The app, <c>A…</c>.</summary>
    public string AppId { get; init; } = "A0FACTBOT";

    /// <summary>The bot, <c>B…</c>.</summary>
    public string BotId { get; init; } = "B0FACTBOT";

    /// <summary>The bot as a user, <c>U…</c>.</summary>
    public string BotUserId { get; init; } = "U0FACTBOT";

    /// <summary>The bot's handle.</summary>
    public string BotName { get; init; } = "factbot";
}

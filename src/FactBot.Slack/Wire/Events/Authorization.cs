namespace FactBot.Slack.Wire;

/// <summary>An installation that sees an event.</summary>
internal sealed record Authorization
{
    /// <summary>The organisation; null outside Enterprise.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>The workspace; null for an installation in a whole organisation.</summary>
    public string? TeamId { get; init; }

    /// <summary>The bot's own user there.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether that user is a bot.</summary>
    public bool IsBot { get; init; }

    /// <summary>Whether FactBot is installed for the whole organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }
}

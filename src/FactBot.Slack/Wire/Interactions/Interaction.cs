namespace FactBot.Slack.Wire;

/// <summary>What every interaction carries; see docs.slack.dev/interactivity/handling-user-interaction.</summary>
internal abstract record Interaction
{
    private protected Interaction()
    {
    }

    /// <summary>Slack's name for the kind of interaction.</summary>
    public required string Type { get; init; }

    /// <summary>Who.</summary>
    public required SlackUser User { get; init; }

    /// <summary>The workspace; null where the app is installed in a whole organisation.</summary>
    public SlackTeam? Team { get; init; }

    /// <summary>The organisation; null outside Enterprise.</summary>
    public SlackEnterprise? Enterprise { get; init; }

    /// <summary>Whether FactBot is installed for the whole organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }

    /// <summary>The app that is told.</summary>
    public string? ApiAppId { get; init; }

    /// <summary>Opens a modal, once, within three seconds; where the interaction allows one.</summary>
    public string? TriggerId { get; init; }
}

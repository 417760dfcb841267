namespace FactBot.Slack.Wire;

/// <summary>A workspace.</summary>
internal sealed record SlackTeam
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its part of the host name.</summary>
    public string? Domain { get; init; }
}

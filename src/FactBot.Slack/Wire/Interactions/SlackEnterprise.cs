namespace FactBot.Slack.Wire;

/// <summary>An Enterprise organisation.</summary>
internal sealed record SlackEnterprise
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}

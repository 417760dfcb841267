namespace FactBot.Slack.Wire;

/// <summary>A conversation.</summary>
internal sealed record SlackChannel
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; <c>directmessage</c> in a direct message.</summary>
    public string? Name { get; init; }
}

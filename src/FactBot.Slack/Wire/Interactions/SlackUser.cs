namespace FactBot.Slack.Wire;

/// <summary>Who did something.</summary>
internal sealed record SlackUser
{
    /// <summary>The person's id.</summary>
    public required string Id { get; init; }

    /// <summary>The legacy handle.</summary>
    public string? Username { get; init; }

    /// <summary>The handle, in most kinds of interaction.</summary>
    public string? Name { get; init; }

    /// <summary>The person's own workspace.</summary>
    public string? TeamId { get; init; }
}

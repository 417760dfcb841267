namespace FactBot.Slack.Wire;

/// <summary>An element that was used.</summary>
internal sealed record BlockAction : ElementValue
{
    /// <summary>Which element.</summary>
    public required string ActionId { get; init; }

    /// <summary>In which block.</summary>
    public string? BlockId { get; init; }

    /// <summary>When, as text.</summary>
    public string? ActionTs { get; init; }
}

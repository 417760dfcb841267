namespace FactBot.Slack.Wire;

/// <summary><c>reaction_added</c>: somebody put an emoji on something.</summary>
internal sealed record ReactionAddedEvent : SlackEvent
{
    /// <summary>Who.</summary>
    public required string User { get; init; }

    /// <summary>The emoji's name without colons.</summary>
    public required string Reaction { get; init; }

    /// <summary>On what.</summary>
    public ReactedItem? Item { get; init; }

    /// <summary>Whose it is.</summary>
    public string? ItemUser { get; init; }
}

/// <summary>What a reaction was put on.</summary>
internal sealed record ReactedItem
{
    /// <summary><c>message</c>; others are history.</summary>
    public string? Type { get; init; }

    /// <summary>The message's channel.</summary>
    public string? Channel { get; init; }

    /// <summary>The message.</summary>
    public string? Ts { get; init; }
}

namespace FactBot.Slack.Wire;

/// <summary>The message an interaction started from.</summary>
internal sealed record SourceMessage
{
    /// <summary>The message's name within its channel.</summary>
    public required string Ts { get; init; }

    /// <summary>The message whose thread it is in.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The words, escaped the Slack way.</summary>
    public string? Text { get; init; }

    /// <summary>Who said it.</summary>
    public string? User { get; init; }

    /// <summary>The bot that said it, when a bot did.</summary>
    public string? BotId { get; init; }
}

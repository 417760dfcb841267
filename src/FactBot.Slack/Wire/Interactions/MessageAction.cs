namespace FactBot.Slack.Wire;

/// <summary><c>message_action</c>: a shortcut on a message.</summary>
internal sealed record MessageAction : Interaction
{
    /// <summary>Which one.</summary>
    public required string CallbackId { get; init; }

    /// <summary>The message's channel.</summary>
    public required SlackChannel Channel { get; init; }

    /// <summary>The message.</summary>
    public required SourceMessage Message { get; init; }

    /// <summary>The message's name within its channel.</summary>
    public string? MessageTs { get; init; }

    /// <summary>Where answers go, five times within half an hour. A secret.</summary>
    public string? ResponseUrl { get; init; }
}

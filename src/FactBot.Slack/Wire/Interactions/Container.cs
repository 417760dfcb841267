namespace FactBot.Slack.Wire;

/// <summary>What held the element that was used.</summary>
internal sealed record Container
{
    /// <summary><c>message</c>, <c>message_attachment</c> or <c>view</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The message.</summary>
    public string? MessageTs { get; init; }

    /// <summary>The message's channel.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The thread the message is in.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>The view.</summary>
    public string? ViewId { get; init; }

    /// <summary>Whether only one person sees the message; it then comes without its contents.</summary>
    public bool IsEphemeral { get; init; }
}

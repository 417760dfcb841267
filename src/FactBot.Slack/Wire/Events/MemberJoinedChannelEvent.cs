namespace FactBot.Slack.Wire;

/// <summary><c>member_joined_channel</c>: somebody, perhaps the bot itself, came into a channel.</summary>
internal sealed record MemberJoinedChannelEvent : SlackEvent
{
    /// <summary>Who came.</summary>
    public required string User { get; init; }

    /// <summary>Into which channel.</summary>
    public required string Channel { get; init; }

    /// <summary><c>C</c> for a public channel, <c>G</c> for a private one.</summary>
    public string? ChannelType { get; init; }

    /// <summary>Who asked them in.</summary>
    public string? Inviter { get; init; }
}

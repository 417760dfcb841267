namespace FactBot.Slack.Sending;

/// <summary>A file to be shared in a conversation.</summary>
internal sealed record OutgoingFile
{
    /// <summary>The name people save it under, such as <c>pegasus.bib</c>.</summary>
    internal required string Name { get; init; }

    /// <summary>The bytes, sent as they are.</summary>
    internal required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The title shown in Slack.</summary>
    internal required string Title { get; init; }

    /// <summary>The id of the channel or direct message.</summary>
    internal required string Channel { get; init; }

    /// <summary>The <c>ts</c> of the message it replies to, if it does.</summary>
    internal string? ThreadTs { get; init; }

    /// <summary>The message that comes with it, in mrkdwn.</summary>
    internal string? Comment { get; init; }
}

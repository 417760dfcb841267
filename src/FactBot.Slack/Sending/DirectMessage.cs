namespace FactBot.Slack.Sending;

/// <summary>Whether somebody can be written to alone. Closed: <see cref="Open"/>, <see cref="Failed"/>.</summary>
internal abstract record DirectMessage
{
    private DirectMessage()
    {
    }

    /// <summary>The direct message's channel id, such as <c>D01</c>.</summary>
    internal sealed record Open(string Channel) : DirectMessage;

    /// <summary>What conversations.open said instead of a channel: refused, or to be tried later.</summary>
    internal sealed record Failed(SlackAnswer Answer) : DirectMessage;
}

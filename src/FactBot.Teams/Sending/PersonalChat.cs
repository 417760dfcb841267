namespace FactBot.Teams.Sending;

/// <summary>Whether somebody can be written to alone. Closed: <see cref="Open"/>, <see cref="Failed"/>.</summary>
internal abstract record PersonalChat
{
    private PersonalChat()
    {
    }

    /// <summary>The conversation's id.</summary>
    internal sealed record Open(string Conversation) : PersonalChat;

    /// <summary>What the Connector said instead.</summary>
    internal sealed record Failed(ConnectorAnswer Answer) : PersonalChat;
}

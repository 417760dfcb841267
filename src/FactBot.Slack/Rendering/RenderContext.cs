namespace FactBot.Slack.Rendering;

/// <summary>What a reply is rendered for.</summary>
internal sealed record RenderContext
{
    /// <summary>
    /// The command whose reply this is, without slash command or mention. Buttons that cannot carry all they need
    /// send it again.
    /// </summary>
    public required string Command { get; init; }

    /// <summary>How many facts or rows of the reply were shown before.</summary>
    public int Skip { get; init; }
}

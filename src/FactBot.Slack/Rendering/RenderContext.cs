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

    /// <summary>
    /// Where the page begins: after what was shown before, or with the last page when there is no longer so much. A
    /// button stays in a message while facts are retracted.
    /// </summary>
    internal int FirstOf(int count, int page) => Math.Clamp(Skip, 0, Math.Max(0, (count - 1) / page * page));
}

namespace FactBot.Teams.Rendering;

/// <summary>What rendering must know beside the reply.</summary>
/// <param name="Again">The command whose reply this is: what a button cannot carry is asked for by it once more.</param>
internal sealed record CardContext(string Again)
{
    /// <summary>How many facts or rows of the reply were shown before.</summary>
    public int PageStart { get; init; }

    /// <summary>Where the web chat is reached, https; null when facts have no page to link to.</summary>
    public string? WebUrl { get; init; }

    /// <summary>Whether only the sender and FactBot are in the conversation.</summary>
    public bool IsPersonal { get; init; }
}

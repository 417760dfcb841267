namespace FactBot.Teams.Wire;

/// <summary>Something said about a message beside its text; of interest is a <c>mention</c>.</summary>
internal sealed record Entity
{
    /// <summary><c>mention</c>, <c>clientInfo</c> …</summary>
    public string? Type { get; init; }

    /// <summary>For a mention: who.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>For a mention: how it stands in the text, <c>&lt;at&gt;FactBot&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }
}

namespace FactBot.Teams.Wire;

/// <summary>The value of a <c>composeExtension/queryLink</c>: a link to FactBot was pasted.</summary>
internal sealed record LinkQuery
{
    /// <summary>The link.</summary>
    public string? Url { get; init; }
}

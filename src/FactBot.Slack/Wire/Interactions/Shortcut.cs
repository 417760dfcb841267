namespace FactBot.Slack.Wire;

/// <summary><c>shortcut</c>: a shortcut from the search or the composer; it belongs to no channel.</summary>
internal sealed record Shortcut : Interaction
{
    /// <summary>Which one.</summary>
    public required string CallbackId { get; init; }
}

namespace FactBot.Slack.Wire;

/// <summary><c>view_closed</c>: a modal that asked for it was closed without being sent.</summary>
internal sealed record ViewClosed : Interaction
{
    /// <summary>The modal.</summary>
    public required SlackView View { get; init; }

    /// <summary>Whether the whole stack went.</summary>
    public bool IsCleared { get; init; }
}

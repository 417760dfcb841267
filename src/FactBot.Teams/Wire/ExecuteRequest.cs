using System.Text.Json;

namespace FactBot.Teams.Wire;

/// <summary>The value of an <c>adaptiveCard/action</c>: somebody used an Action.Execute.</summary>
internal sealed record ExecuteRequest
{
    /// <summary>The action.</summary>
    public ExecutedAction? Action { get; init; }
}

/// <summary>An Action.Execute as it was used.</summary>
internal sealed record ExecutedAction
{
    /// <summary>The card's own name for it.</summary>
    public string? Verb { get; init; }

    /// <summary>The action's data with the card's inputs.</summary>
    public JsonElement? Data { get; init; }
}

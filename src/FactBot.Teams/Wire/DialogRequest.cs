using System.Text.Json;

namespace FactBot.Teams.Wire;

/// <summary>The value of a <c>task/fetch</c> or <c>task/submit</c>: a dialog is to be opened, or was sent off.</summary>
internal sealed record DialogRequest
{
    /// <summary>The data of the button with the inputs of the dialog.</summary>
    public JsonElement? Data { get; init; }
}

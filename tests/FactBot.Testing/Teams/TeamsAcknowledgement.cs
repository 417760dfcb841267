using System.Text.Json.Nodes;

namespace FactBot.Testing.Teams;

/// <summary>What the bot answered to a delivery.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON that came with it.</param>
/// <param name="ActivityId">The id of what was delivered.</param>
/// <param name="Conversation">Where it happened.</param>
public sealed record TeamsAcknowledgement(int Status, JsonNode? Body, string ActivityId, TeamsConversation Conversation)
{
    /// <summary>Whether it was taken.</summary>
    public bool IsTaken => Status is 200 or 202;

    /// <summary>The card in the answer: of an Action.Execute, a dialog, or a search's first result.</summary>
    public JsonObject? Card =>
        ((string?)Body?["type"] == "application/vnd.microsoft.card.adaptive" ? Body!["value"] : Body?["task"]?["value"] is JsonObject task ? task["card"]?["content"] : Body?["composeExtension"]?["attachments"]?.AsArray().FirstOrDefault()?["content"])?.AsObject();

    /// <summary>Everything a person reads in the answer.</summary>
    public string Words => $"{CardReading.Words(Body)}\n{Body?["value"] as JsonValue}\n{Body?["task"]?["value"] as JsonValue}";
}

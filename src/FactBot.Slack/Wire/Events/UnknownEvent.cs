using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>An event of a kind FactBot does nothing with, or one that is not as agreed.</summary>
internal sealed record UnknownEvent : SlackEvent
{
    /// <summary>Whether the kind is known and its members are not as agreed.</summary>
    [JsonIgnore]
    public bool IsMalformed { get; init; }
}

using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>
/// Something that happened in Slack. The family is closed; what is not known, or not as agreed, is an
/// <see cref="UnknownEvent"/>. See docs.slack.dev/reference/events.
/// </summary>
[JsonConverter(typeof(SlackEventConverter))]
internal abstract record SlackEvent
{
    private protected SlackEvent()
    {
    }

    /// <summary>Slack's name for what happened.</summary>
    public required string Type { get; init; }

    /// <summary>When it happened, as text.</summary>
    public string? EventTs { get; init; }
}

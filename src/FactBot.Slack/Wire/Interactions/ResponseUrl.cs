using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>A conversation picked in a modal, and the address that answers into it.</summary>
internal sealed record ResponseUrl
{
    /// <summary>The block of the select.</summary>
    public string? BlockId { get; init; }

    /// <summary>The select.</summary>
    public string? ActionId { get; init; }

    /// <summary>The conversation.</summary>
    public string? ChannelId { get; init; }

    /// <summary>The address. A secret.</summary>
    [JsonPropertyName("response_url")]
    public string? Url { get; init; }
}

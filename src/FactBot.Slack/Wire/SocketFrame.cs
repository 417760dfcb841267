using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactBot.Slack.Wire;

/// <summary>
/// A text frame of Socket Mode: <c>hello</c>, <c>disconnect</c>, or an envelope around what HTTP would have carried;
/// see docs.slack.dev/apis/events-api/using-socket-mode.
/// </summary>
internal sealed record SocketFrame
{
    /// <summary><c>hello</c>, <c>disconnect</c>, <c>events_api</c>, <c>slash_commands</c>, <c>interactive</c>, or something new.</summary>
    public required string Type { get; init; }

    /// <summary>What an acknowledgement names; new with every repeat.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>What was delivered.</summary>
    public JsonElement? Payload { get; init; }

    /// <summary>Whether the acknowledgement may carry an answer.</summary>
    public bool AcceptsResponsePayload { get; init; }

    /// <summary>How often this was delivered before.</summary>
    [JsonConverter(typeof(WholeNumberConverter))]
    public long? RetryAttempt { get; init; }

    /// <summary>Why it is delivered again.</summary>
    public string? RetryReason { get; init; }

    /// <summary>Why the connection will go away; <c>disconnect</c> only.</summary>
    public string? Reason { get; init; }
}

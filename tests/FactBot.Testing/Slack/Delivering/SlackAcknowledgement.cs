using System.Net;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>How the app took a delivery.</summary>
public sealed record SlackAcknowledgement
{
    /// <summary>Whether it was acknowledged in time.</summary>
    public required bool IsAccepted { get; init; }

    /// <summary>The status over HTTP; null on a socket, and when there was no answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>What came with it: JSON, or a text; null for nothing.</summary>
    public JsonNode? Answer { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}

/// <summary>A delivery that was attempted.</summary>
/// <param name="Delivery">What.</param>
/// <param name="Acknowledgement">How it was taken.</param>
/// <param name="Retry">Zero for the first attempt.</param>
public sealed record SlackAttempt(SlackDelivery Delivery, SlackAcknowledgement Acknowledgement, int Retry);

/// <summary>That a delivery is a repeat.</summary>
/// <param name="Number"><c>X-Slack-Retry-Num</c>, from 1 to 3.</param>
/// <param name="Reason"><c>X-Slack-Retry-Reason</c>: <c>http_timeout</c>, <c>http_error</c>, <c>connection_failed</c> …</param>
public sealed record SlackRetry(int Number, string Reason = "http_timeout");

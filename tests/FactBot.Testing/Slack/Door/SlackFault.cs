using System.Net;

namespace FactBot.Testing.Slack;

/// <summary>Something that goes wrong with a call.</summary>
public abstract record SlackFault
{
    private SlackFault()
    {
    }

    /// <summary>HTTP 429 with <c>Retry-After</c>, in whole seconds, and the code <c>ratelimited</c>.</summary>
    /// <param name="RetryAfter">How long to stay away.</param>
    public sealed record RateLimit(TimeSpan RetryAfter) : SlackFault;

    /// <summary>Another HTTP status, with a page that is no JSON.</summary>
    /// <param name="Code">The status.</param>
    public sealed record Status(HttpStatusCode Code) : SlackFault;

    /// <summary>HTTP 200 with <c>ok: false</c>.</summary>
    /// <param name="Error">Slack's code, such as <c>internal_error</c>.</param>
    public sealed record Refusal(string Error) : SlackFault;

    /// <summary>No answer until <see cref="SlackFaultRule.Release"/>, or until the caller gives up.</summary>
    /// <param name="IsCarriedOut">Whether the call is carried out first.</param>
    public sealed record Hang(bool IsCarriedOut = false) : SlackFault;

    /// <summary>The connection is reset.</summary>
    /// <param name="IsCarriedOut">Whether the call is carried out first, so that only its answer is lost.</param>
    public sealed record Reset(bool IsCarriedOut = false) : SlackFault;

    /// <summary>The answer comes late.</summary>
    /// <param name="By">How late.</param>
    public sealed record Slow(TimeSpan By) : SlackFault;

    /// <summary>The call is carried out, but the connection ends in the middle of the answer.</summary>
    public sealed record HalfAnswer : SlackFault;
}

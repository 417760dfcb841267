using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Slack.Sending;

/// <summary>Understands what the Web API answers: JSON with <c>ok</c>, also under HTTP 200 for errors (docs.slack.dev/apis/web-api).</summary>
internal static class WebApiAnswer
{
    private static readonly TimeSpan LimitPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    internal static SlackAnswer Read(string method, RawAnswer raw)
    {
        var body = raw.Json() is { } json ? new SlackBody(json, raw.Scopes) : SlackBody.Empty;
        if (raw.IsSuccess && body.Flag("ok"))
        {
            return new SlackAnswer.Ok(body);
        }

        var code = body.Text("error");
        return Later(method, raw, code) ?? (code is null && raw.IsSuccess
            ? new SlackAnswer.TryLater(raw.RetryAfter ?? Pause, $"{method} was answered with something that is not Slack's JSON; a proxy may stand in between.", MayHaveArrived: true)
            : new SlackAnswer.Refused(Error(method, code ?? StatusCode(raw), body)));
    }

    /// <summary>The code of an answer that has only a status.</summary>
    internal static string StatusCode(RawAnswer raw) => string.Create(CultureInfo.InvariantCulture, $"http_{raw.Status}");

    /// <summary>The answer as something to try again, or null when that would change nothing.</summary>
    internal static SlackAnswer? Later(string method, RawAnswer raw, string? code)
    {
        if (raw.Status == 429 || code is "ratelimited" or "rate_limited")
        {
            return new SlackAnswer.TryLater(raw.RetryAfter ?? LimitPause, $"Slack limits how often {method} may be called.", MayHaveArrived: false);
        }

        if (code is not null && TransientErrors.MayHaveArrived(code) is { } mayHaveArrived)
        {
            return new SlackAnswer.TryLater(raw.RetryAfter ?? Pause, $"Slack could not carry out {method} at the moment ({code}).", mayHaveArrived);
        }

        return raw.Status is >= 500 or 408
            ? new SlackAnswer.TryLater(raw.RetryAfter ?? Pause, $"Slack could not carry out {method} at the moment (HTTP {raw.Status}).", MayHaveArrived: true)
            : null;
    }

    private static SlackError Error(string method, string code, SlackBody body) => new()
    {
        Method = method,
        Code = code,
        Needed = body.Text("needed"),
        Provided = body.Text("provided"),
        Messages = body.Texts("response_metadata", "messages") is { IsEmpty: false } messages ? messages : Errors(body),
    };

    // Views report faults in a list of their own, "errors".
    private static ImmutableArray<string> Errors(SlackBody body) => body.Texts("errors");
}

using System.Text;

namespace FactBot.Slack.Sending;

/// <summary>
/// Answers commands and clicks at their <c>response_url</c>, without a token: five times within 30 minutes
/// (docs.slack.dev/interactivity/handling-user-interaction).
/// </summary>
internal sealed class SlackResponder(SlackTransport transport)
{
    private const string Name = "response_url";
    private const int LongestCode = 64;

    /// <summary>Posts a message. <c>expired_url</c> and <c>used_url</c> are refusals.</summary>
    internal async ValueTask<SlackAnswer> PostAsync(ResponseUrl url, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url.Address) { Content = SlackApi.Json(json) };
        return await transport.SendAsync(request, SlackTransport.Patience, Read, cancellationToken);
    }

    private static SlackAnswer Read(RawAnswer raw)
    {
        var body = raw.Json() is { } json ? new SlackBody(json, raw.Scopes) : SlackBody.Empty;
        var code = body.Text("error") ?? (raw.IsSuccess ? null : PlainCode(raw));
        return WebApiAnswer.Later(Name, raw, code)
            ?? (raw.IsSuccess && code is null
                ? new SlackAnswer.Ok(body)
                : new SlackAnswer.Refused(new SlackError { Method = Name, Code = code ?? Code(raw) }));
    }

    // Slack forgets an address that has expired.
    private static string Code(RawAnswer raw) => raw.Status == 404 ? "expired_url" : WebApiAnswer.StatusCode(raw);

    private static string? PlainCode(RawAnswer raw)
    {
        var text = raw.Bytes.Length <= LongestCode ? Encoding.UTF8.GetString(raw.Bytes.Span).Trim() : "";
        return text.Contains('_') && text.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') ? text : null;
    }
}

using System.Net.Http.Headers;

namespace FactBot.Slack.Sending;

/// <summary>
/// The Web API, one call at a time (docs.slack.dev/apis/web-api). Never tries again by itself: chat.postMessage is
/// not idempotent, and the queue above knows what was already sent. A token only goes to the configured address.
/// </summary>
internal sealed class SlackApi(SlackTransport transport, SlackAddresses addresses)
{
    /// <summary>Where Slack is.</summary>
    internal SlackAddresses Addresses => addresses;

    /// <summary>Calls a method with a JSON object in UTF-8.</summary>
    internal ValueTask<SlackAnswer> CallAsync(string token, string method, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        SendAsync(token, method, Json(json), cancellationToken);

    /// <summary>Calls a method with a form: the methods that only read, and files.getUploadURLExternal, take nothing else.</summary>
    internal ValueTask<SlackAnswer> CallAsync(string token, string method, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellationToken) =>
        SendAsync(token, method, new FormUrlEncodedContent(form), cancellationToken);

    /// <summary>Calls a method that knows its caller from the form alone: oauth.v2.access.</summary>
    internal ValueTask<SlackAnswer> CallWithoutTokenAsync(string method, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellationToken) =>
        SendAsync(null, method, new FormUrlEncodedContent(form), cancellationToken);

    /// <summary>JSON as Slack wants it to be announced.</summary>
    internal static HttpContent Json(ReadOnlyMemory<byte> utf8) => new ReadOnlyMemoryContent(utf8)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };

    private async ValueTask<SlackAnswer> SendAsync(string? token, string method, HttpContent content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, addresses.Method(method)) { Content = content };
        if (token is not null)
        {
            if (!IsToken(token))
            {
                return new SlackAnswer.Refused(new SlackError { Method = method, Code = "invalid_auth" });
            }

            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        return await transport.SendAsync(request, SlackTransport.Patience, raw => WebApiAnswer.Read(method, raw), cancellationToken);
    }

    // A line break pasted along with a token must not become a header of its own.
    private static bool IsToken(string token) => token.Length > 0 && token.All(letter => letter is > ' ' and < (char)127);
}

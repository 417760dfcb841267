using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactBot.Testing.Slack;

/// <summary>Signed deliveries over HTTP; public so that another stand-in can deliver the same way.</summary>
/// <param name="urls">Where the app listens.</param>
/// <param name="secret">The signing secret.</param>
/// <param name="record">Takes down what happens.</param>
/// <param name="time">The clock.</param>
/// <param name="limit">How long the app may take.</param>
public sealed class HttpTransport(SlackRequestUrls urls, string secret, SlackRecord record, TimeProvider time, TimeSpan limit) : ISlackTransport, IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <summary>Delivers once.</summary>
    public async Task<SlackAcknowledgement> DeliverAsync(SlackDelivery delivery, SlackRetry? retry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        var acknowledgement = await AttemptAsync(delivery, retry, cancellationToken);
        record.Add(new SlackAttempt(delivery, acknowledgement, retry?.Number ?? 0));
        return acknowledgement;
    }

    /// <summary>Sends a request that is not Slack's.</summary>
    /// <returns>The status it was answered with.</returns>
    public async Task<int> ForgeAsync(SlackDelivery delivery, SlackForgery forgery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        using var request = Request(delivery, Forged(delivery.Body, forgery));
        using var response = await client.SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }

    private async Task<SlackAcknowledgement> AttemptAsync(SlackDelivery delivery, SlackRetry? retry, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        using var patience = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var request = Request(delivery, SlackSigner.Sign(secret, delivery.Body, time.GetUtcNow()));
            if (retry is not null)
            {
                request.Headers.Add("X-Slack-Retry-Num", retry.Number.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add("X-Slack-Retry-Reason", retry.Reason);
            }

            using var response = await client.SendAsync(request, either.Token);
            return await JudgeAsync(delivery, response, time.GetElapsedTime(start), cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(delivery, $"was not acknowledged within {limit.TotalSeconds:0.#} s", time.GetElapsedTime(start));
        }
        catch (HttpRequestException fault)
        {
            return Failed(delivery, $"did not reach the app: {fault.Message}", time.GetElapsedTime(start));
        }
    }

    private async Task<SlackAcknowledgement> JudgeAsync(SlackDelivery delivery, HttpResponseMessage response, TimeSpan elapsed, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
        {
            return Failed(delivery, $"was answered with {(int)response.StatusCode}", elapsed) with { Status = response.StatusCode };
        }

        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new SlackAcknowledgement { IsAccepted = true, Status = response.StatusCode, Answer = Read(delivery, response, text), Elapsed = elapsed };
    }

    private JsonNode? Read(SlackDelivery delivery, HttpResponseMessage response, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return text;
        }

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            record.Complain($"{delivery.Name} was answered with something that says it is JSON and is not.");
            return null;
        }
    }

    private SlackAcknowledgement Failed(SlackDelivery delivery, string how, TimeSpan elapsed)
    {
        record.Complain($"{delivery.Name} {how}.");
        return new SlackAcknowledgement { IsAccepted = false, Elapsed = elapsed };
    }

    private HttpRequestMessage Request(SlackDelivery delivery, SlackSignature? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, urls.Of(delivery.Kind))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) { Headers = { ContentType = new MediaTypeHeaderValue(delivery.MediaType) } },
        };
        request.Headers.UserAgent.ParseAdd("Slackbot/1.0");
        Add(request, "X-Slack-Request-Timestamp", signature?.Timestamp);
        Add(request, "X-Slack-Signature", signature?.Signature);
        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private SlackSignature? Forged(string body, SlackForgery forgery)
    {
        var now = time.GetUtcNow();
        var right = SlackSigner.Sign(secret, body, now);
        return forgery switch
        {
            SlackForgery.BadSignature => right with { Signature = "v0=" + new string('0', 64) },
            SlackForgery.OtherBody => SlackSigner.Sign(secret, body + " ", now),
            SlackForgery.OtherSecret => SlackSigner.Sign("guess", body, now),
            SlackForgery.Stale => SlackSigner.Sign(secret, body, now.AddSeconds(-400)),
            SlackForgery.Future => SlackSigner.Sign(secret, body, now.AddSeconds(400)),
            SlackForgery.NotSigned => null,
            SlackForgery.BadTimestamp => SlackSigner.Sign(secret, body, "soon"),
            SlackForgery.NoTimestamp => right with { Timestamp = "" },
            SlackForgery.OtherVersion => right with { Signature = "v1=" + right.Signature[3..] },
            _ => throw new ArgumentOutOfRangeException(nameof(forgery)),
        };
    }
}

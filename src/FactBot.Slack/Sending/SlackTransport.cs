using System.Net;

namespace FactBot.Slack.Sending;

/// <summary>
/// Sends one request and reads what comes back, within a time and a size. Every way a network fails becomes a
/// <see cref="SlackAnswer.TryLater"/>; only the caller's own cancellation throws. Nothing is sent twice.
/// </summary>
/// <param name="http">Must follow no redirects and have no time-out of its own below ours: see <see cref="CreateClient"/>.</param>
/// <param name="time">The clock.</param>
internal sealed class SlackTransport(HttpClient http, TimeProvider time)
{
    /// <summary>How long a call may take, from the first byte out to the last byte in.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>A client that follows no redirect and keeps no cookie: an answer cannot send our requests elsewhere.</summary>
    internal static HttpClient CreateClient() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        // Slack moves its addresses; a connection kept for ever would not notice.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Sends a request and hands the answer to whoever understands it.</summary>
    internal async ValueTask<SlackAnswer> SendAsync(HttpRequestMessage request, TimeSpan patience, Func<RawAnswer, SlackAnswer> understand, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await BoundedAnswer.ReadAsync(response, time.GetUtcNow(), either.Token) is { } raw
                ? understand(raw)
                : new SlackAnswer.TryLater(Pause, $"The answer was larger than {BoundedAnswer.MaxBytes / 1024} KiB and was not read.", MayHaveArrived: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer.TryLater(Pause, $"Slack did not answer within {patience.TotalSeconds:0} seconds.", MayHaveArrived: true);
        }
        catch (HttpRequestException failure)
        {
            return NetworkFault.Of(failure.HttpRequestError, Pause);
        }
        catch (HttpIOException failure)
        {
            return NetworkFault.Of(failure.HttpRequestError, Pause);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            return NetworkFault.Of(HttpRequestError.Unknown, Pause);
        }
    }
}

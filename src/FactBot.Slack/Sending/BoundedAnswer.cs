using System.Collections.Immutable;

namespace FactBot.Slack.Sending;

/// <summary>Reads an answer that is not larger than agreed.</summary>
internal static class BoundedAnswer
{
    /// <summary>The largest answer that is read, after decompression.</summary>
    internal const int MaxBytes = 1024 * 1024;

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    /// <summary>The answer, or null when its body is larger than <see cref="MaxBytes"/>.</summary>
    internal static async ValueTask<RawAnswer?> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > MaxBytes)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var chunk = new byte[16 * 1024];
        while (await stream.ReadAsync(chunk, cancellationToken) is var read and > 0)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > MaxBytes)
            {
                return null;
            }
        }

        return new RawAnswer
        {
            Status = (int)response.StatusCode,
            Bytes = bytes.GetBuffer().AsMemory(0, (int)bytes.Length),
            RetryAfter = Wait(response, now),
            Scopes = Scopes(response),
        };
    }

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now)
    {
        var wait = response.Headers.RetryAfter is { } header ? header.Delta ?? (header.Date - now) : null;
        return wait is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, ShortestWait.Ticks, LongestWait.Ticks)) : null;
    }

    private static ImmutableArray<string> Scopes(HttpResponseMessage response) =>
        response.Headers.TryGetValues("x-oauth-scopes", out var values)
            ? [.. values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]
            : [];
}

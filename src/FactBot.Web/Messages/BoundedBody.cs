using Microsoft.AspNetCore.Http;

namespace FactBot.Web.Messages;

/// <summary>Reads a body that is not larger than agreed.</summary>
internal static class BoundedBody
{
    /// <summary>The bytes, or null when there are more than <paramref name="limit"/>.</summary>
    internal static async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        // One byte more than allowed tells a body that is too long, whatever its headers say.
        var buffer = new byte[request.ContentLength is { } length ? (int)length + 1 : limit + 1];
        var filled = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (filled > limit)
        {
            return null;
        }

        return buffer.AsMemory(0, filled);
    }
}

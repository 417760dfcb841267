using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace FactBot.Teams.Receiving;

/// <summary>Reads a body that is not larger than agreed.</summary>
internal static class BoundedBody
{
    /// <summary>The largest that is read; Teams allows 100 KB for an activity, and quotes whole messages in some.</summary>
    internal const int MaxBytes = 512 * 1024;

    /// <summary>The bytes, or null when there are more than <see cref="MaxBytes"/>.</summary>
    internal static async ValueTask<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > MaxBytes || read.IsCompleted)
            {
                var body = read.Buffer.Length > MaxBytes ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}

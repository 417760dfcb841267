using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace FactBot.Slack.Receiving.Http;

/// <summary>Reads a body that is not larger than agreed.</summary>
internal static class BoundedBody
{
    /// <summary>The bytes, or null when there are more than <paramref name="limit"/>.</summary>
    internal static async ValueTask<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > limit || read.IsCompleted)
            {
                var body = read.Buffer.Length > limit ? null : read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }

            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}

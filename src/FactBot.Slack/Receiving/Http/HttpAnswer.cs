using System.Text;
using Microsoft.AspNetCore.Http;

namespace FactBot.Slack.Receiving.Http;

/// <summary>What a request from Slack is answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">What goes with it; empty for nothing.</param>
/// <param name="ContentType">The body's media type.</param>
internal sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body = default, string? ContentType = null)
{
    /// <summary>Taken, with nothing to say.</summary>
    internal static HttpAnswer Empty { get; } = new(StatusCodes.Status200OK);

    /// <summary>Slack may try again. Deliberately without <c>X-Slack-No-Retry</c>.</summary>
    internal static HttpAnswer TryAgain { get; } = new(StatusCodes.Status503ServiceUnavailable);

    /// <summary>Taken, with something to say.</summary>
    internal static HttpAnswer Json(ReadOnlyMemory<byte> json) => new(StatusCodes.Status200OK, json, "application/json; charset=utf-8");

    /// <summary>The word Slack asked to hear again.</summary>
    internal static HttpAnswer Text(string text) => new(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

    /// <summary>Refused, in one sentence.</summary>
    internal static HttpAnswer Refused(int status, string sentence) => Text(sentence) with { Status = status };

    /// <summary>Sends the answer.</summary>
    internal async ValueTask WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentLength = Body.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (Status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = HttpMethods.Post;
        }

        if (Status == StatusCodes.Status400BadRequest)
        {
            // What cannot be read now cannot be read in five minutes either.
            response.Headers["X-Slack-No-Retry"] = "1";
        }

        if (!Body.IsEmpty)
        {
            response.ContentType = ContentType;
            await response.Body.WriteAsync(Body, context.RequestAborted);
        }
    }
}

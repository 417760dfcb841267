using System.Text;
using Microsoft.AspNetCore.Http;

namespace FactBot.Teams.Receiving;

/// <summary>What a request from Teams is answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">What goes with it; empty for nothing.</param>
/// <param name="ContentType">The body's media type.</param>
internal sealed record HttpAnswer(int Status, ReadOnlyMemory<byte> Body = default, string? ContentType = null)
{
    /// <summary>Taken, with nothing to say.</summary>
    internal static HttpAnswer Empty { get; } = new(StatusCodes.Status200OK);

    /// <summary>There is no room at the moment; Teams may try again.</summary>
    internal static HttpAnswer TryAgain { get; } = new(StatusCodes.Status503ServiceUnavailable);

    /// <summary>An invoke nobody here knows.</summary>
    internal static HttpAnswer NotImplemented { get; } = new(StatusCodes.Status501NotImplemented);

    /// <summary>The request bears no token of the Bot Connector's; why is for the log.</summary>
    internal static HttpAnswer Unauthorized { get; } = new(StatusCodes.Status401Unauthorized);

    /// <summary>Taken, with something to say.</summary>
    internal static HttpAnswer Json(ReadOnlyMemory<byte> json) => new(StatusCodes.Status200OK, json, "application/json; charset=utf-8");

    /// <summary>Refused, in one sentence.</summary>
    internal static HttpAnswer Refused(int status, string sentence) => new(status, Encoding.UTF8.GetBytes(sentence), "text/plain; charset=utf-8");

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

        if (!Body.IsEmpty)
        {
            response.ContentType = ContentType;
            await response.Body.WriteAsync(Body, context.RequestAborted);
        }
    }
}

using System.Text;
using FactBot.Domain.Chat;
using FactBot.Domain.Chat.Json;
using Microsoft.AspNetCore.Http;

namespace FactBot.Web;

/// <summary>Writes what the page reads. Nothing of it is kept by a cache.</summary>
internal static class JsonAnswer
{
    internal const string MediaType = "application/json; charset=utf-8";

    internal static Task WriteAsync(HttpContext context, int status, Reply reply) =>
        WriteAsync(context, status, Encoding.UTF8.GetBytes(ReplyJson.Write(reply)));

    /// <summary>A sentence in the shape of every other reply, so that the page shows refusals as it shows answers.</summary>
    internal static Task NoticeAsync(HttpContext context, int status, Outcome outcome, string sentence) =>
        WriteAsync(context, status, new NoticeReply { Outcome = outcome, Headline = sentence });

    internal static async Task WriteAsync(HttpContext context, int status, byte[] utf8)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = utf8.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(utf8, context.RequestAborted);
        }
    }
}

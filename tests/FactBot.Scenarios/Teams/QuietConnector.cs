using FactBot.Testing;
using Microsoft.AspNetCore.Http;

namespace FactBot.Scenarios.Teams;

/// <summary>A Bot Connector that says yes to everything and remembers nothing.</summary>
internal static class QuietConnector
{
    internal static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.StatusCode = HttpMethods.IsPost(context.Request.Method) ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(
            context.Request.Path.Value!.Contains("/members/", StringComparison.Ordinal)
                ? """{"id":"29:alice","name":"Alice Example","aadObjectId":"00000000-0000-4000-8000-000000000001","tenantId":"aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee","userRole":"user"}"""
                : """{"id":"1"}""",
            context.RequestAborted);
    }
}

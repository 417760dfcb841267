using FactBot.Testing;
using Microsoft.AspNetCore.Http;

namespace FactBot.Benchmarks.Slack;

/// <summary>The Web API that FactBot asks once who it is and who is asking.</summary>
internal static class QuietSlack
{
    internal static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(
            context.Request.Path.Value!.EndsWith("users.info", StringComparison.Ordinal)
                ? """{"ok":true,"user":{"id":"U01","team_id":"T0NEWSROOM","name":"ada","real_name":"Ada","profile":{"display_name":"Ada"},"is_bot":false,"deleted":false}}"""
                : """{"ok":true,"team":"Newsroom","team_id":"T0NEWSROOM","user":"factbot","user_id":"U0FACTBOT","bot_id":"B0FACTBOT","is_enterprise_install":false}""",
            context.RequestAborted);
    }
}

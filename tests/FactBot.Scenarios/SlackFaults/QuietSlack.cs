using FactBot.Testing;
using Microsoft.AspNetCore.Http;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>A Web API that says yes to everything and remembers nothing.</summary>
internal static class QuietSlack
{
    internal static Task<LoopbackServer> StartAsync() => LoopbackServer.StartAsync(AnswerAsync);

    private static async Task AnswerAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(Answer(context.Request.Path.Value!.Split('/')[^1]), context.RequestAborted);
    }

    private static string Answer(string method) => method switch
    {
        "auth.test" => """{"ok":true,"team":"Newsroom","team_id":"T0NEWSROOM","user":"factbot","user_id":"U0FACTBOT","bot_id":"B0FACTBOT","is_enterprise_install":false}""",
        "users.info" => """{"ok":true,"user":{"id":"U01","team_id":"T0NEWSROOM","name":"ada","real_name":"Ada","profile":{"display_name":"Ada"},"is_bot":false,"deleted":false}}""",
        "views.open" => """{"ok":true,"view":{"id":"V01","hash":"1.a"}}""",
        "conversations.open" => """{"ok":true,"channel":{"id":"D01"}}""",
        "conversations.history" or "conversations.replies" => """{"ok":true,"messages":[]}""",
        "chat.getPermalink" => """{"ok":true,"permalink":"https://newsroom.slack.com/archives/C01/p1"}""",
        _ => """{"ok":true,"ts":"1.2","channel":"C01"}""",
    };
}

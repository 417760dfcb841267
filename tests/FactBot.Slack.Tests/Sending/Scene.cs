using Microsoft.AspNetCore.Http;

namespace FactBot.Slack.Tests.Sending;

/// <summary>How a played server answers.</summary>
internal static class Scene
{
    internal static RequestDelegate Json(string json, int status = 200) => Text(json, status, "application/json; charset=utf-8");

    internal static RequestDelegate Text(string text, int status = 200, string mediaType = "text/plain") => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        await context.Response.WriteAsync(text, context.RequestAborted);
    };

    internal static RequestDelegate RetryAfter(string value, int status = 429, string json = """{"ok":false,"error":"ratelimited"}""") => context =>
    {
        context.Response.Headers.RetryAfter = value;
        return Json(json, status)(context);
    };

    internal static RequestDelegate RedirectTo(string address, int status = 307) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = address;
        return Task.CompletedTask;
    };

    internal static RequestDelegate Reset() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    internal static RequestDelegate Half(string json) => async context =>
    {
        context.Response.ContentLength = json.Length;
        await context.Response.WriteAsync(json[..(json.Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    };

    // In chunks, so that no header gives the length away.
    internal static RequestDelegate Endless() => async context =>
    {
        context.Response.ContentType = "application/json";
        var blank = new string(' ', 64 * 1024);
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(blank, context.RequestAborted);
        }
    };

    /// <summary>Never answers; says when it was asked.</summary>
    internal static RequestDelegate Silence(TaskCompletionSource asked) => async context =>
    {
        asked.SetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    };
}

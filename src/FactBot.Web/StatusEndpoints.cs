using System.Text.Json;
using FactBot.Domain.Facts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Web;

/// <summary>The small answers: who is served, and how FactBot is.</summary>
internal static class StatusEndpoints
{
    internal static async Task WelcomeAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<WebChatOptions>();
        var stock = context.RequestServices.GetService<Func<CancellationToken, ValueTask<StockReport>>>() is { } ask
            ? await ask(context.RequestAborted)
            : null;
        var welcome = new WelcomeJson(
            options.UserName, Tokens.Of(options.Role), options.Newsroom, stock?.Facts, stock?.IsSample ?? false, !options.IsLoopbackOnly);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(welcome, WebJsonContext.Default.WelcomeJson));
    }

    internal static async Task HealthAsync(HttpContext context)
    {
        var report = context.RequestServices.GetService<Func<CancellationToken, ValueTask<HealthReport>>>() is { } probe
            ? await probe(context.RequestAborted)
            : HealthReport.Well;
        var status = report is { Live: true, Ready: true } ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        await JsonAnswer.WriteAsync(context, status, JsonSerializer.SerializeToUtf8Bytes(report, WebJsonContext.Default.HealthReport));
    }
}

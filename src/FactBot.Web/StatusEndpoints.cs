using System.Text.Json;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Web;

/// <summary>The small answers: who is served, and how FactBot is.</summary>
internal static class StatusEndpoints
{
    internal static async Task WelcomeAsync(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<WebChatOptions>();
        var stock = await StockAsync(context);
        var welcome = new WelcomeJson(
            options.UserName, Tokens.Of(options.Role), options.Newsroom, stock?.Facts, stock?.IsSample ?? false, !options.IsLoopbackOnly);
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, JsonSerializer.SerializeToUtf8Bytes(welcome, WebJsonContext.Default.WelcomeJson));
    }

    private static async ValueTask<StockReport?> StockAsync(HttpContext context)
    {
        try
        {
            return context.RequestServices.GetService<Func<CancellationToken, ValueTask<StockReport>>>() is { } ask
                ? await ask(context.RequestAborted)
                : null;
        }
        catch (StoreUnavailableException)
        {
            // The first message will say so; the page itself needs no store.
            return null;
        }
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

using FactBot.Web.Assets;
using FactBot.Web.Guards;
using FactBot.Web.Messages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactBot.Web;

/// <summary>Puts the web chat into a host that serves an <see cref="Domain.Chat.IFactDesk"/>.</summary>
public static class FactBotWeb
{
    /// <summary>Registers what the web chat needs. The host itself listens on <see cref="WebChatOptions.Addresses"/>.</summary>
    /// <exception cref="OptionsValidationException">The options are wrong; the message lists every fault.</exception>
    public static IServiceCollection AddFactBotWeb(this IServiceCollection services, WebChatOptions options)
    {
        options.Validate();
        return services
            .AddSingleton(options)
            .AddSingleton<MessageEndpoint>();
    }

    /// <summary>
    /// Maps the page, its parts, <c>GET /facts/F-12</c>, <c>POST /api/say</c>, <c>GET /api/welcome</c> and <c>GET /health</c>, each behind the
    /// guards against foreign hosts and origins. Says so in the log when other machines can reach the page.
    /// </summary>
    public static IEndpointRouteBuilder MapFactBotWeb(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<WebChatOptions>();
        var guard = new Guard(options);
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        foreach (var asset in AssetCatalog.Load())
        {
            endpoints.MapMethods(asset.Path, reading, guard.Around(asset.ServeAsync));
        }

        endpoints.MapMethods(FactLink.Route, reading, guard.Around(FactLink.FollowAsync));
        endpoints.MapMethods("/api/welcome", reading, guard.Around(StatusEndpoints.WelcomeAsync));
        endpoints.MapMethods("/health", reading, guard.Around(StatusEndpoints.HealthAsync));
        endpoints.MapPost("/api/say", guard.Around(services.GetRequiredService<MessageEndpoint>().HandleAsync));
        if (!options.IsLoopbackOnly)
        {
            WebLog.OpenToOthers(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FactBotWeb)), options.ListenOn);
        }

        return endpoints;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Receiving.Http;

/// <summary>The request URLs that are registered with Slack.</summary>
internal static class SlackEndpoints
{
    /// <summary>Events, slash commands, interactions; the fourth is what other frameworks call the third. Any of them takes everything.</summary>
    internal static readonly IReadOnlyList<string> Paths = ["/slack/events", "/slack/commands", "/slack/interactions", "/slack/interactivity"];

    /// <summary>
    /// Maps them, with <see cref="Intake"/>, <see cref="TimeProvider"/> and loggers from the container. Without a signing
    /// secret nothing is mapped: nobody could be told from Slack.
    /// </summary>
    internal static IEndpointRouteBuilder Map(IEndpointRouteBuilder endpoints, HttpReceivingSettings? settings)
    {
        if (string.IsNullOrWhiteSpace(settings?.SigningSecret))
        {
            return endpoints;
        }

        var services = endpoints.ServiceProvider;
        var handler = new SlackRequestHandler(
            settings,
            services.GetRequiredService<Intake>(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<SlackRequestHandler>>());
        foreach (var path in Paths)
        {
            endpoints.Map(path, handler.HandleAsync);
        }

        return endpoints;
    }
}

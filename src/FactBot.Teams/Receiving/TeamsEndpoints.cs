using FactBot.Teams.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Teams.Receiving;

/// <summary>The messaging endpoint that is registered with the bot, and the files it links to.</summary>
internal static class TeamsEndpoints
{
    /// <summary>Its path.</summary>
    internal const string Path = "/api/messages";

    /// <summary>Maps them.</summary>
    internal static IEndpointRouteBuilder Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Path, endpoints.ServiceProvider.GetRequiredService<TeamsRequestHandler>().HandleAsync);
        endpoints.MapGet($"{FileLinks.Path}/{{token}}", (RequestDelegate)endpoints.ServiceProvider.GetRequiredService<FileLinks>().ServeAsync);
        return endpoints;
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FactBot.Teams.Receiving;

/// <summary>The messaging endpoint that is registered with the bot.</summary>
internal static class TeamsEndpoints
{
    /// <summary>Its path.</summary>
    internal const string Path = "/api/messages";

    /// <summary>Maps it.</summary>
    internal static IEndpointRouteBuilder Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.Map(Path, endpoints.ServiceProvider.GetRequiredService<TeamsRequestHandler>().HandleAsync);
        return endpoints;
    }
}

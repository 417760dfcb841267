using FactBot.Teams.Sending;

namespace FactBot.Teams.Receiving;

/// <summary>
/// Where answers, and the bot's token with them, may be sent: Teams' own services in the public and the government
/// clouds, those that are configured besides, and this machine when the endpoint is open to it.
/// </summary>
internal sealed class ServiceHosts(TeamsOptions options)
{
    private static readonly string[] Known =
    [
        "smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us",
    ];

    private static readonly string[] KnownDomains = [".botframework.com", ".botframework.azure.us"];

    /// <summary>Whether a service is one of them.</summary>
    internal bool Allows(Uri service) =>
        SecureAddress.TryRead(service.OriginalString, out _)
        && (options.IsOpenToThisMachine ? SecureAddress.IsLoopback(service) : IsKnown(service) || IsConfigured(service));

    private static bool IsKnown(Uri service) =>
        service is { Scheme: "https", IsDefaultPort: true }
        && (Known.Contains(service.IdnHost, StringComparer.OrdinalIgnoreCase)
            || KnownDomains.Any(domain => service.IdnHost.EndsWith(domain, StringComparison.OrdinalIgnoreCase)));

    private bool IsConfigured(Uri service) =>
        options.ServiceHosts.Contains(service.Authority, StringComparer.OrdinalIgnoreCase)
        || (service.IsDefaultPort && options.ServiceHosts.Contains(service.IdnHost, StringComparer.OrdinalIgnoreCase));
}

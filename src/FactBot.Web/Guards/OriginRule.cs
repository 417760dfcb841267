using Microsoft.AspNetCore.Http;

namespace FactBot.Web.Guards;

/// <summary>
/// Tells requests of the page from those another site makes a browser send (Fetch Metadata, W3C; Origin,
/// RFC 6454). A client that is no browser sends neither header and is let through.
/// </summary>
internal static class OriginRule
{
    internal static bool Allows(HttpRequest request) =>
        IsSameSite(request.Headers["Sec-Fetch-Site"].ToString()) && IsOwn(request.Headers.Origin.ToString(), request.Host);

    private static bool IsSameSite(string fetchSite) => fetchSite is "" or "same-origin" or "none";

    // The scheme is left out: a proxy that ends TLS hands the request on as http. The port is not: another
    // port of this machine may be anybody's.
    private static bool IsOwn(string origin, HostString host) =>
        origin.Length == 0
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Host.Equals(host.Host, StringComparison.OrdinalIgnoreCase)
            && uri.Port == (host.Port ?? (uri.IsDefaultPort ? uri.Port : -1)));
}

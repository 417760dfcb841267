using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FactBot.Teams.Receiving;

/// <summary>
/// Tells a program on this machine from anybody else, for the endpoint without tokens: neither somebody behind a
/// proxy on this machine nor a web page in a browser here counts.
/// </summary>
internal static class LocalCaller
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    internal static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && !context.Request.Headers.ContainsKey(HeaderNames.Origin)
        && !Forwarding.Any(context.Request.Headers.ContainsKey);
}

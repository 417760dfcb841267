using System.Net;

namespace FactBot.Web;

/// <summary>Tells this machine's own names from all others.</summary>
internal static class Loopback
{
    /// <summary>Whether a host, as an address or a Host header names it, is this machine and nothing else (RFC 6761, 6.3 for <c>localhost</c>).</summary>
    internal static bool Is(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (Address(host) is { } address && IPAddress.IsLoopback(address));

    /// <summary>The IP address a host spells out, or null for a name. Brackets of IPv6 are taken off.</summary>
    internal static IPAddress? Address(string host) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : null;
}

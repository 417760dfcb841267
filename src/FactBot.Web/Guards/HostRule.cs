using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace FactBot.Web.Guards;

/// <summary>
/// Tells the page's own names from foreign ones. A site that points its name at this machine (DNS rebinding)
/// still sends its own name in the Host header, and is turned away by it.
/// </summary>
internal sealed class HostRule(WebChatOptions options)
{
    private readonly FrozenSet<string> _named = options.AllowedHosts
        .Concat(options.Addresses.Select(address => BindingAddress.Parse(address).Host).Where(IsHost))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the host is this machine's loopback, a configured name, or the very IP address that was called.</summary>
    /// <param name="host">The Host header.</param>
    /// <param name="called">The local address the connection came in on.</param>
    internal bool Allows(HostString host, IPAddress? called) =>
        host.HasValue && (Loopback.Is(host.Host) || _named.Contains(host.Host) || IsCalled(host.Host, called));

    /// <summary>What to tell somebody who came by another name.</summary>
    internal string Refusal(HostString host) =>
        $"FactBot does not answer to the host name \"{Shown(host)}\". If that name is yours, put it under Web:AllowedHosts; otherwise open {options.Addresses[0]}.";

    // Rebinding needs a name; a browser that spells out the address is talking to this machine on purpose.
    private static bool IsCalled(string host, IPAddress? called) =>
        called is not null && Loopback.Address(host) is { } address && Plain(address).Equals(Plain(called));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool IsHost(string host) => host is not ("*" or "+" or "0.0.0.0" or "[::]");

    private static string Shown(HostString host) => host.Host.Length > 80 ? host.Host[..80] + "…" : host.Host;
}

using System.Net;

namespace FactBot.Slack.Sending;

/// <summary>Tells this machine's own names from all others.</summary>
internal static class Loopback
{
    /// <summary>Whether an address leads to this machine and nowhere else (RFC 6761, 6.3 for <c>localhost</c>).</summary>
    internal static bool Is(Uri address) =>
        address.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost, out var number) && IPAddress.IsLoopback(number));
}

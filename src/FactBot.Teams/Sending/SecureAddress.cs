using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace FactBot.Teams.Sending;

/// <summary>Which addresses secrets may travel to: https, and plain http on this machine.</summary>
internal static class SecureAddress
{
    /// <summary>Reads an absolute address without user, query and fragment.</summary>
    internal static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && IsLoopback(address)))
        && address is { UserInfo.Length: 0, Fragment.Length: 0, Query.Length: 0 };

    /// <summary>Whether an address leads to this machine and nowhere else (RFC 6761, 6.3 for <c>localhost</c>).</summary>
    internal static bool IsLoopback(Uri address) =>
        address.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));
}

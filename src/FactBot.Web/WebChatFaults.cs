using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;

namespace FactBot.Web;

/// <summary>Everything that can be wrong with <see cref="WebChatOptions"/>, each fault naming its key and an example.</summary>
internal static class WebChatFaults
{
    private const int SmallestBody = 1024;
    private const int LargestBody = 16 * 1024 * 1024;

    internal static ImmutableArray<string> Of(WebChatOptions options) =>
    [
        .. Addresses(options),
        .. options.AllowedHosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown)
            .Select(host => $"Web:AllowedHosts holds \"{host}\", which is no host name; write it without scheme and port, for example \"facts.newsroom.example\"."),
        .. Blank(options.Newsroom, "Web:Newsroom is empty; for example \"newsroom\"."),
        .. Blank(options.UserName, "Web:UserName is empty; for example \"rita\"."),
        .. Body(options.MaxBodyBytes),
    ];

    private static IEnumerable<string> Addresses(WebChatOptions options)
    {
        if (options.Addresses.IsEmpty)
        {
            yield return "Web:ListenOn is empty; for example \"http://localhost:5080\".";
        }

        foreach (var address in options.Addresses.Where(address => !IsAddress(address)))
        {
            yield return $"Web:ListenOn holds \"{address}\", which is no http or https address with host and port; for example \"http://localhost:5080\".";
        }
    }

    private static bool IsAddress(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { IsUnixPipe: false, IsNamedPipe: false, PathBase: "" or "/", Scheme: "http" or "https", Host.Length: > 0 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Blank(string text, string fault) => string.IsNullOrWhiteSpace(text) ? [fault] : [];

    private static IEnumerable<string> Body(int bytes) => bytes is < SmallestBody or > LargestBody
        ? [$"Web:MaxBodyBytes is {bytes}; it must lie between {SmallestBody} and {LargestBody}, for example 262144."]
        : [];
}

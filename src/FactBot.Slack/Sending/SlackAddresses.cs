using System.Diagnostics.CodeAnalysis;

namespace FactBot.Slack.Sending;

/// <summary>
/// Where Slack is. Everything follows from the base address of the Web API, so that a server on this machine can
/// stand in for Slack; only then are other addresses of this machine trusted too.
/// </summary>
internal sealed record SlackAddresses
{
    private const string ApiSegment = "api/";

    private SlackAddresses(Uri api) => Api = api;

    /// <summary>Slack itself.</summary>
    internal static SlackAddresses Slack { get; } = new(new Uri("https://slack.com/api/"));

    /// <summary>The base address of the Web API; ends with a slash.</summary>
    internal Uri Api { get; }

    /// <summary>Whether a server on this machine stands in for Slack.</summary>
    internal bool IsStandIn => Loopback.Is(Api);

    /// <summary>Where a browser is sent to install FactBot.</summary>
    internal Uri Authorize => new(Root, "oauth/v2/authorize");

    private Uri Root => Api.AbsolutePath.EndsWith('/' + ApiSegment, StringComparison.Ordinal)
        ? new Uri(Api.AbsoluteUri[..^ApiSegment.Length])
        : Api;

    /// <summary>Reads <c>Slack:ApiBaseUrl</c>. A missing slash at the end is added.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out SlackAddresses? addresses, [NotNullWhen(false)] out string? fault)
    {
        addresses = null;
        fault = null;
        if (!Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var api)
            || api.Scheme is not ("http" or "https") || api.UserInfo.Length > 0 || text.Contains('?') || text.Contains('#'))
        {
            fault = $"Slack:ApiBaseUrl is \"{text}\", which is no plain http or https address; for example \"https://slack.com/api/\".";
        }
        else if (api.Scheme == "http" && !Loopback.Is(api))
        {
            fault = $"Slack:ApiBaseUrl is \"{text}\": tokens would travel unencrypted; write https, for example \"https://slack.com/api/\", or name this machine, for example \"http://localhost:8765/api/\".";
        }
        else
        {
            addresses = new SlackAddresses(api);
        }

        return addresses is not null;
    }

    /// <summary>The address of a Web API method, such as <c>chat.postMessage</c>.</summary>
    /// <exception cref="ArgumentException">The name holds anything but letters, digits and dots.</exception>
    internal Uri Method(string method) => method.Length > 0 && method.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '.') && method.Trim('.') == method
        ? new Uri(Api, method)
        : throw new ArgumentException($"\"{method}\" is no Web API method.", nameof(method));

    /// <summary>Whether bytes of a file may be sent there: Slack's own hosts, and this machine when it stands in for Slack.</summary>
    internal bool MayReceiveFiles(Uri upload) =>
        upload is { IsAbsoluteUri: true, UserInfo.Length: 0 }
        && ((upload is { Scheme: "https", IsDefaultPort: true } && IsSlackHost(upload.IdnHost))
            || (IsStandIn && upload.Scheme is "http" or "https" && Loopback.Is(upload)));

    private static bool IsSlackHost(string host) =>
        host.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".slack-gov.com", StringComparison.OrdinalIgnoreCase);
}

using System.Buffers;

namespace FactBot.Slack.Sending;

/// <summary>
/// An address Slack gave for answering a command or a click. Whoever knows it can post to the channel, and whoever
/// could choose it could make us call any host: so it is shown nowhere, and only Slack's own hosts are accepted.
/// </summary>
internal sealed class ResponseUrl
{
    private const int MaxLength = 2048;
    private const string Separator = "://";

    // What may stand between "//" and the path: no user-info, no escapes, no letter that looks like another.
    private static readonly SearchValues<char> AuthorityLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]");

    private ResponseUrl(Uri address) => Address = address;

    /// <summary>Where to post.</summary>
    internal Uri Address { get; }

    /// <summary>
    /// The address, if it is one to post to: https on <c>hooks.slack.com</c> or <c>hooks.slack-gov.com</c>; when a server on
    /// this machine stands in for Slack, any port of this machine too. Null for everything else.
    /// </summary>
    internal static ResponseUrl? TryAccept(string? url, SlackAddresses addresses) =>
        url is { Length: > 0 and <= MaxLength } && IsPlain(url) && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (IsSlack(address) || (addresses.IsStandIn && IsHere(address)))
            ? new ResponseUrl(address)
            : null;

    /// <summary>Says nothing: the address is a secret.</summary>
    public override string ToString() => "a response_url";

    private static bool IsPlain(string url)
    {
        var start = url.IndexOf(Separator, StringComparison.Ordinal) + Separator.Length;
        var end = start < Separator.Length ? -1 : url.IndexOf('/', start);
        return end > start
            && !url.AsSpan(start, end - start).ContainsAnyExcept(AuthorityLetters)
            && url.All(letter => letter is > ' ' and < (char)127 and not '\\' and not '#');
    }

    private static bool IsSlack(Uri address) =>
        address is { Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0, IdnHost: "hooks.slack.com" or "hooks.slack-gov.com" };

    private static bool IsHere(Uri address) => address is { Scheme: "http" or "https", UserInfo.Length: 0 } && Loopback.Is(address);
}

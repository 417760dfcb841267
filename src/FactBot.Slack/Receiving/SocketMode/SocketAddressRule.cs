namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>Where FactBot is willing to connect to: Slack, encrypted; or this machine, when a stand-in for Slack is configured.</summary>
internal static class SocketAddressRule
{
    internal static bool Allows(Uri url, bool allowLoopback) =>
        url is { IsAbsoluteUri: true, UserInfo: "" } && (IsSlack(url) || (allowLoopback && url.Scheme is "ws" or "wss" && url.IsLoopback));

    private static bool IsSlack(Uri url) =>
        url.Scheme == "wss"
        && (url.IdnHost.EndsWith(".slack.com", StringComparison.OrdinalIgnoreCase) || url.IdnHost.EndsWith(".slack-gov.com", StringComparison.OrdinalIgnoreCase));
}

namespace FactBot.Slack.Sending;

/// <summary>Says what went wrong between here and Slack, and whether the request may have got through.</summary>
internal static class NetworkFault
{
    internal static SlackAnswer.TryLater Of(HttpRequestError error, TimeSpan after) => error switch
    {
        HttpRequestError.NameResolutionError => new(after, "Slack's name could not be resolved: check this machine's DNS and network.", MayHaveArrived: false),
        HttpRequestError.ConnectionError => new(after, "No connection to Slack: check this machine's network and firewall.", MayHaveArrived: false),
        HttpRequestError.SecureConnectionError => new(after, "No secure connection to Slack: check this machine's clock and certificates.", MayHaveArrived: false),
        HttpRequestError.ProxyTunnelError => new(after, "The proxy did not let the connection to Slack through: check HTTPS_PROXY.", MayHaveArrived: false),
        _ => new(after, "The connection to Slack broke before its answer was complete.", MayHaveArrived: true),
    };
}

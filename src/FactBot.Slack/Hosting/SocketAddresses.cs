using FactBot.Slack.Receiving.SocketMode;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Hosting;

/// <summary>Asks Slack where a Socket Mode connection may be opened, by apps.connections.open.</summary>
internal sealed class SocketAddresses(SlackOptions options, SlackApi api, SlackTroubles troubles)
{
    /// <summary>What troubles of the app-level token are reported under.</summary>
    internal const string Subject = "Socket Mode";

    private const string Method = "apps.connections.open";

    /// <summary>An address for one connection.</summary>
    internal async ValueTask<SocketAddress> AskAsync(CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(options.AppToken!, Method, form: [], cancellationToken);
        troubles.Observe(Subject, Method, answer);
        return answer switch
        {
            SlackAnswer.Ok { Body: var body } when Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var url) => new SocketAddress.Open(url),
            SlackAnswer.Ok => new SocketAddress.Refused("no_url", IsWorthRetrying: true),
            SlackAnswer.TryLater => new SocketAddress.Refused("no_connection", IsWorthRetrying: true),
            SlackAnswer.Refused { Error: var error } => new SocketAddress.Refused(error.Code, IsWorthRetrying: false),
            _ => throw new InvalidOperationException($"No such answer: {answer}"),
        };
    }
}

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>The app on Slack's own clients, <c>slack/bolt-app.mjs</c>.</summary>
internal static class BoltApp
{
    /// <summary>Starts it with Socket Mode.</summary>
    internal static Task<NodeProcess> OnSocketsAsync(FakeSlack slack) => StartAsync(new Dictionary<string, string>
    {
        ["SLACK_API_URL"] = slack.ApiUrl.AbsoluteUri,
        ["SLACK_BOT_TOKEN"] = slack.Options.BotToken,
        ["SLACK_APP_TOKEN"] = slack.Options.AppToken,
    });

    /// <summary>Starts it listening.</summary>
    /// <param name="api">Where the Web API is.</param>
    /// <param name="options">The token and the signing secret.</param>
    /// <returns>The app, and the address for all deliveries.</returns>
    internal static async Task<(NodeProcess App, Uri Address)> ListeningAsync(Uri api, FakeSlackOptions options)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var app = await StartAsync(new Dictionary<string, string>
        {
            ["SLACK_API_URL"] = api.AbsoluteUri,
            ["SLACK_BOT_TOKEN"] = options.BotToken,
            ["SLACK_SIGNING_SECRET"] = options.SigningSecret,
            ["PORT"] = port,
        });
        return (app, new Uri($"http://127.0.0.1:{port}/slack/events"));
    }

    /// <summary>A port nobody listens on.</summary>
    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<NodeProcess> StartAsync(Dictionary<string, string> environment) => NodeProcess.StartAsync("slack", "ready", environment, ["bolt-app.mjs"]);
}

using System.Net;
using System.Net.Sockets;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Slack;

public sealed class TroublesTests
{
    [Fact]
    public async Task A_revoked_token_stands_in_the_health_and_in_the_log()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.SeesReplyAsync(await alice.MentionAsync("general", "show F-26"), "41%");
        newsroom.Slack.Revoke();
        await alice.MentionAsync("general", "show F-1");
        while (!newsroom.Troubles.Any(sentence => sentence.Contains("token was revoked in Slack: install FactBot in the workspace again", StringComparison.Ordinal)))
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Contains(newsroom.Log, line => line.Contains("token was revoked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_scope_stands_in_the_health_until_a_call_succeeds_and_who_asked_for_the_file_is_told()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        newsroom.Slack.Faults.Refuse("files.getUploadURLExternal", "missing_scope");
        await alice.DirectAsync("export F-26 as csv");
        Assert.Contains("facts.csv could not be handed over.", (await alice.SeesAsync("lacks a scope")).Words, StringComparison.Ordinal);
        Assert.Contains(newsroom.Troubles, sentence => sentence.Contains("lacks a scope", StringComparison.Ordinal));
        await newsroom.DoneAsync();
        Assert.Contains(newsroom.Log, line => line.Contains("lacks a scope", StringComparison.Ordinal));

        await alice.DirectAsync("export F-26 as bibtex");
        await alice.SeesFileAsync("facts.bib");
        Assert.Empty(newsroom.Troubles);
    }

    [Fact]
    public async Task Where_nobody_can_be_reached_the_log_says_why()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        newsroom.Slack.Faults.Refuse("chat.postMessage", "not_in_channel", times: 2);
        await newsroom.Slack.Person("alice").MentionAsync("general", "show F-26");
        await newsroom.DoneAsync();
        Assert.Contains(newsroom.Log, line => line.Contains("invite it there with /invite @FactBot", StringComparison.Ordinal));
        Assert.Empty(newsroom.Troubles);
    }

    [Fact]
    public async Task The_health_of_the_executable_tells_of_a_wrong_token()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var newsroom = new Newsroom();
        var port = FreePort();
        newsroom.With("Slack__BotToken", "xoxb-wrong").With("Slack__AppToken", slack.Options.AppToken).With("Slack__ApiBaseUrl", slack.ApiUrl.AbsoluteUri);
        using var server = newsroom.Start("serve", "--sample", "--db", newsroom.Store, "--urls", $"http://127.0.0.1:{port}");
        await slack.Sockets.ConnectedAsync(2, Newsroom.Cancelled);
        Assert.Contains("Slack does not accept FactBot's token: copy the Bot User OAuth Token", await HealthAsync(port), StringComparison.Ordinal);
        Assert.Contains("Slack does not accept FactBot's token", (await server.InterruptAsync(Newsroom.Cancelled)).Error, StringComparison.Ordinal);
    }

    private static async Task<string> HealthAsync(int port)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var health = await client.GetAsync($"http://127.0.0.1:{port}/health", Newsroom.Cancelled);
                var said = await health.Content.ReadAsStringAsync(Newsroom.Cancelled);
                if (health.StatusCode == HttpStatusCode.ServiceUnavailable && said.Contains("does not accept", StringComparison.Ordinal))
                {
                    return System.Text.Json.Nodes.JsonNode.Parse(said)!["reason"]!.ToString();
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50, Newsroom.Cancelled);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

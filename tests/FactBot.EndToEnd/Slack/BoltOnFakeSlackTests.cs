using System.Collections.Immutable;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>Slack's own clients take <see cref="FakeSlack"/> for Slack.</summary>
public sealed class BoltOnFakeSlackTests
{
    [Fact]
    public async Task Over_sockets_people_ask_store_and_export()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await BoltApp.OnSocketsAsync(slack);

        await EverythingAsync(slack);

        Assert.Equal(1, slack.Sockets.Count);
        AssertContent(slack, app);
    }

    [Fact]
    public async Task Over_http_people_ask_store_and_export()
    {
        await using var slack = await FakeSlack.StartAsync();
        var (app, address) = await BoltApp.ListeningAsync(slack.ApiUrl, slack.Options);
        await using var ending = app;
        slack.DeliverTo(address);

        await EverythingAsync(slack);

        AssertContent(slack, app);
    }

    [Fact]
    public async Task Over_http_a_forged_delivery_is_refused_and_the_challenge_answered()
    {
        await using var slack = await FakeSlack.StartAsync();
        var (app, address) = await BoltApp.ListeningAsync(slack.ApiUrl, slack.Options);
        await using var ending = app;
        slack.DeliverTo(address);
        var command = slack.Payloads.Command("/fact", "x", slack.Person("alice").User, slack.Channel("general"), new SlackHandles("1.2.3"));

        Assert.Equal("3eZ", (string?)(await slack.ChallengeAsync("3eZ")).Answer?["challenge"]);
        Assert.Equal(200, (int?)(await slack.ProbeCertificateAsync()).Status);
        foreach (var forgery in Enum.GetValues<SlackForgery>().Except([SlackForgery.Future, SlackForgery.BadTimestamp]))
        {
            Assert.Equal(401, await slack.ForgeAsync(command, forgery));
        }

        Assert.Empty(slack.Messages);
    }

    [Fact]
    public async Task A_refreshed_and_a_cut_socket_are_opened_again_and_nothing_is_lost()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await BoltApp.OnSocketsAsync(slack);
        var alice = slack.Person("alice");
        await slack.Sockets.ConnectedAsync(cancellationToken: TestContext.Current.CancellationToken);

        await slack.Sockets.RefreshAsync(cancellationToken: TestContext.Current.CancellationToken);
        await alice.SeesReplyAsync(await alice.MentionAsync("general", "after the refresh"), "after the refresh");
        slack.Sockets.Drop();
        await alice.SeesReplyAsync(await alice.MentionAsync("general", "after the cut"), "after the cut");

        Assert.Equal(3, slack.Sockets.Opened);
        AssertContent(slack, app);
    }

    [Fact]
    public async Task The_client_waits_as_long_as_a_rate_limit_says_and_posts_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await BoltApp.OnSocketsAsync(slack);
        var limit = slack.Faults.RateLimit("chat.postMessage", TimeSpan.FromSeconds(1));
        var alice = slack.Person("alice");

        await alice.SeesReplyAsync(await alice.MentionAsync("general", "patience"), "patience");

        Assert.Equal(1, limit.Hits);
        Assert.Single(slack.Messages, message => message.BotId is not null);
        AssertContent(slack, app);
    }

    private static async Task EverythingAsync(FakeSlack slack)
    {
        var alice = slack.Person("alice");
        await BoltScenario.AskAndStoreAsync(alice, "general");
        await BoltScenario.CommandAsync(alice, "general");
        await BoltScenario.HomeAsync(alice);
        await BoltScenario.FileAsync(alice);
        await BoltScenario.ShortcutsAsync(alice, "general");
        await RepliesToOwnMessagesAsync(slack, alice);
    }

    /// <summary>What only this stand-in can do: changing messages by a response URL, links, the app's own messages.</summary>
    private static async Task RepliesToOwnMessagesAsync(FakeSlack slack, SlackPerson alice)
    {
        var answer = await alice.SeesReplyAsync(await alice.MentionAsync("general", "cite it"), "cite it");
        await alice.ClickAsync("Cite", on: answer);
        await alice.SeesAsync(message => message.Ts == answer.Ts && message.Words == "Cited F-1");

        var shown = await alice.SeesAsync("Looking for");
        await alice.ClickAsync("Hide", on: shown);
        await slack.WaitForAsync(now => now.Messages.All(message => message.Ts != shown.Ts), "the answer removed");

        var link = await alice.ShareLinkAsync("general", new Uri("https://facts.example.org/F-1"));
        await slack.WaitForAsync(now => now.Messages.Any(message => message.Ts == link.Ts && message.Unfurls is not null), "a preview");
        await slack.EchoesAsync();
        Assert.Contains(slack.Record.Attempts, attempt => attempt.Delivery.Payload["event"]?["bot_id"] is not null);
    }

    private static void AssertContent(FakeSlack slack, NodeProcess app)
    {
        Assert.Empty(slack.Violations.Select(violation => $"{violation}\n{app.Said}").ToImmutableArray());
    }
}

using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>The same scenarios on a Slack that others wrote: what the fake lets pass, that one lets pass too.</summary>
public sealed class BoltOnEmulatorTests
{
    [Fact]
    public async Task Over_http_people_ask_store_and_export()
    {
        await using var slack = await EmulatedSlack.StartAsync(new FakeSlackOptions(), "alice", "bob");
        var (app, address) = await BoltApp.ListeningAsync(slack.ApiUrl, slack.Options);
        await using var ending = app;
        slack.DeliverTo(address);
        var alice = slack.Person("alice");

        await BoltScenario.AskAndStoreAsync(alice, "general");
        await BoltScenario.CommandAsync(alice, "general");
        await BoltScenario.HomeAsync(alice);
        await BoltScenario.FileAsync(alice);
        await BoltScenario.ShortcutsAsync(alice, "general");

        var answer = await alice.SeesReplyAsync(await alice.MentionAsync("general", "cite it"), "cite it");
        await alice.ClickAsync("Cite", on: answer);
        await alice.SeesAsync(message => message.Ts == answer.Ts && message.Words == "Cited F-1");
        Assert.Empty(slack.Violations.Select(violation => $"{violation}\n{app.Said}"));
    }

    [Fact]
    public async Task A_missing_scope_is_refused_and_seen()
    {
        await using var slack = await EmulatedSlack.StartAsync(new FakeSlackOptions { Scopes = ["app_mentions:read", "commands"] }, "alice");
        var (app, address) = await BoltApp.ListeningAsync(slack.ApiUrl, slack.Options);
        await using var ending = app;
        slack.DeliverTo(address);

        await slack.Person("alice").MentionAsync("general", "who?");
        await slack.Person("alice").WaitForAsync(_ => slack.Calls.FirstOrDefault(call => call.Error == "missing_scope"), "a refusal");

        Assert.Contains(slack.Violations, violation => violation.StartsWith("chat.postMessage was refused", StringComparison.Ordinal));
    }
}

using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Slack;

public sealed class OnceTests
{
    private static readonly Dictionary<string, string> Filled = new() { ["Kind of fact"] = "claim", ["Words"] = "It rains", ["Source"] = "Window" };

    [Fact]
    public async Task A_delivery_that_comes_again_is_answered_once()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.SeesReplyAsync(await alice.MentionAsync("general", "show F-1"), "F-1");
        Assert.True((await newsroom.Slack.RepeatAsync()).IsAccepted);
        Assert.True((await newsroom.Slack.RepeatAsync(new SlackRetry(2, "http_error"))).IsAccepted);
        await newsroom.DoneAsync();
        Assert.Single(await SlackNewsroom.SeenByAsync(alice));
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task A_mention_that_also_comes_as_a_message_is_answered_once()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        var root = await alice.MentionAsync("general", "show F-1");
        await alice.SeesReplyAsync(root, "F-1");
        await alice.MentionAsync("general", "cite it", root);
        await newsroom.DoneAsync();
        Assert.Equal(2, (await SlackNewsroom.SeenByAsync(alice)).Count);
    }

    [Fact]
    public async Task A_double_click_is_one_click()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact show F-1", "general");
        var shown = await alice.SeesAsync("F-1");
        await Task.WhenAll(alice.ClickAsync("Cite", on: shown), alice.ClickAsync("Cite", on: shown));
        await newsroom.DoneAsync();
        Assert.Equal(2, (await SlackNewsroom.SeenByAsync(alice)).Count);
    }

    [Fact]
    public async Task A_form_that_is_sent_off_twice_saves_once_and_says_so_once()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { HasSample = false });
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact add", "general");
        var form = await alice.SeesModalAsync("Add a fact");
        await alice.ChooseAsync("claim", on: form);
        form = await alice.SeesModalAsync("Add a claim");
        await alice.SubmitAsync(form, Filled);
        var sent = newsroom.Slack.Record.Attempts.Last(attempt => attempt.Delivery.Name == "view_submission").Delivery;
        Assert.True((await newsroom.Slack.DeliverAsync(sent)).IsAccepted);
        await newsroom.DoneAsync();
        Assert.Equal(1, await newsroom.CountAsync());
        Assert.Single(await SlackNewsroom.SeenByAsync(alice));
        Assert.Empty(newsroom.Slack.Violations);
    }
}

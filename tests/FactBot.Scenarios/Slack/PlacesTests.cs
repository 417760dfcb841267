using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Slack;

public sealed class PlacesTests
{
    [Fact]
    public async Task In_a_private_channel_without_FactBot_commands_and_buttons_are_answered_and_files_come_as_a_direct_message()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var slack = newsroom.Slack;
        var (alice, bob) = (slack.Person("alice"), slack.Person("bob"));
        slack.Channel("investigation", SlackChannelKind.Private, hasBot: false, alice, bob);
        await alice.SlashAsync("/fact show F-26", "investigation");
        var shown = await alice.SeesAsync("41%");
        await alice.ClickAsync("History", on: shown);
        await alice.SeesAsync("version 1");
        await alice.ChooseAsync("Share", on: shown);
        Assert.Contains("alice shares:", (await bob.SeesAsync("41%")).Words, StringComparison.Ordinal);

        await alice.SlashAsync("/fact export F-26 as csv", "investigation");
        var file = await alice.SeesFileAsync("facts.csv");
        Assert.Equal((await slack.DirectAsync(alice.User)).Id, file.Channel);
        Assert.Contains("41%", Encoding.UTF8.GetString([.. file.Bytes]), StringComparison.Ordinal);
        await newsroom.DoneAsync();
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_file_asked_for_by_command_is_for_who_asked_and_one_asked_for_by_mention_for_the_thread()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Slack.Person("alice"), newsroom.Slack.Person("bob"));
        await alice.SlashAsync("/fact export F-26 as csv", "general");
        await alice.SeesFileAsync("facts.csv");
        Assert.Contains("direct message", (await alice.SeesAsync(message => message.IsEphemeral)).Words, StringComparison.Ordinal);
        Assert.Empty((await bob.LookAsync()).Files);

        var mention = await bob.MentionAsync("general", "export F-26 as bibtex");
        Assert.Equal(mention.Ts, (await alice.SeesFileAsync("facts.bib")).ThreadTs);
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task When_the_address_of_a_click_is_used_up_the_answer_comes_as_a_direct_message()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact show F-26", "general");
        newsroom.Slack.Faults.Status("response_url", HttpStatusCode.NotFound);
        await alice.ClickAsync("Cite", on: await alice.SeesAsync("41%"));
        var answer = await alice.SeesAsync(message => !message.IsEphemeral);
        Assert.Equal((await newsroom.Slack.DirectAsync(alice.User)).Id, answer.Channel);
    }

    [Fact]
    public async Task Where_FactBot_may_not_post_the_answer_comes_as_a_direct_message()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var slack = newsroom.Slack;
        slack.Channel("old");
        var alice = slack.Person("alice");
        slack.Change("old", channel => channel with { IsArchived = true });
        await alice.MentionAsync("old", "show F-26");
        Assert.Equal((await slack.DirectAsync(alice.User)).Id, (await alice.SeesAsync("41%")).Channel);
    }

    [Fact]
    public async Task A_slow_answer_is_acknowledged_in_time_and_comes_late()
    {
        var pause = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { Desk = desk => new SlowDesk(desk, pause.Task) });
        var alice = newsroom.Slack.Person("alice");
        var taken = await alice.SlashAsync("/fact show F-26", "general");
        Assert.True(taken.IsAccepted);
        Assert.Null(taken.Answer);
        Assert.Empty(await SlackNewsroom.SeenByAsync(alice));

        pause.SetResult();
        Assert.True((await alice.SeesAsync("41%")).IsEphemeral);
        Assert.Contains(newsroom.Slack.Calls, call => call.Method == "response_url");
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task The_home_view_follows_what_its_owner_changes()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");
        await alice.OpenHomeAsync();
        Assert.Contains("You have not added a fact yet.", (await alice.SeesHomeAsync("Your facts")).Words, StringComparison.Ordinal);

        await alice.SlashAsync("/fact add claim It rains in Vienna source: Window", "general");
        await alice.SeesHomeAsync("F-38 · It rains in Vienna");
        await alice.SlashAsync("/fact list weather add F-38", "general");
        await alice.SeesHomeAsync("weather");
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task A_button_that_belongs_to_no_channel_was_pressed_in_the_home_view()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var alice = newsroom.Slack.Person("alice");

        // Some servers do not say that a view held the button.
        await newsroom.Slack.DeliverAsync(newsroom.Slack.Payloads.Interaction("block_actions", alice.User, await newsroom.Slack.HandlesAsync(alice.User, null, null), new JsonObject
        {
            ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "", ["channel_id"] = "" },
            ["channel"] = new JsonObject { ["id"] = "", ["name"] = "" },
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "home-add", ["block_id"] = "b", ["action_ts"] = "1.2" }),
        }));

        await alice.SeesModalAsync("Add a fact");
        Assert.Empty(newsroom.Slack.Violations);
    }
}

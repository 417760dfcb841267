using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.Slack.Tests.Fake;

/// <summary>The fake refuses what Slack refuses, with Slack's codes.</summary>
public sealed class JudgementTests
{
    [Theory]
    [InlineData("", "not_authed")]
    [InlineData("xoxb-stolen", "invalid_auth")]
    [InlineData("xapp-fake-app", "not_allowed_token_type")]
    public async Task A_token_that_is_not_the_bots_is_refused(string token, string error)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack, token);

        Assert.Equal(error, (string?)(await caller.JsonAsync("auth.test", []))["error"]);
    }

    [Fact]
    public async Task A_revoked_token_says_so()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        slack.Revoke("account_inactive");

        Assert.Equal("account_inactive", (string?)(await caller.JsonAsync("auth.test", []))["error"]);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_what_is_there()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Scopes = ["commands", "im:read"] });
        using var caller = new Caller(slack);

        using var response = await caller.PostAsync("chat.postMessage", Message(slack.Channel("general")));
        var answer = await Caller.ReadAsync(response);

        Assert.Equal("missing_scope", (string?)answer["error"]);
        Assert.Equal("chat:write", (string?)answer["needed"]);
        Assert.Equal("commands,im:read", (string?)answer["provided"]);
        Assert.Equal(["commands,im:read"], response.Headers.GetValues("x-oauth-scopes"));
    }

    [Theory]
    [InlineData(SlackChannelKind.Public, "not_in_channel")]
    [InlineData(SlackChannelKind.Private, "channel_not_found")]
    public async Task A_bot_does_not_post_where_it_is_not(SlackChannelKind kind, string error)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var elsewhere = slack.Channel("elsewhere", kind, hasBot: false);

        Assert.Equal(error, (string?)(await caller.JsonAsync("chat.postMessage", Message(elsewhere)))["error"]);
    }

    [Fact]
    public async Task An_archived_channel_takes_no_message()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var archived = slack.Change("general", channel => channel with { IsArchived = true });

        Assert.Equal("is_archived", (string?)(await caller.JsonAsync("chat.postMessage", Message(archived)))["error"]);
    }

    [Fact]
    public async Task Text_above_40000_characters_is_cut_with_a_warning_and_an_update_above_4000_refused()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var channel = slack.Channel("general");

        var posted = await caller.JsonAsync("chat.postMessage", Message(channel, new string('x', 40_001)));
        var updated = await caller.JsonAsync("chat.update", new JsonObject { ["channel"] = channel.Id, ["ts"] = (string?)posted["ts"], ["text"] = new string('x', 4_001) });

        Assert.Equal("message_truncated", (string?)posted["warning"]);
        Assert.Equal(40_000, slack.Messages[0].Text.Length);
        Assert.Equal("msg_too_long", (string?)updated["error"]);
    }

    [Fact]
    public async Task Blocks_above_a_limit_are_refused_and_the_place_is_named()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var channel = slack.Channel("general");

        var tooMany = await caller.JsonAsync("chat.postMessage", Message(channel, "x", [.. Enumerable.Range(0, 51).Select(_ => new JsonObject { ["type"] = "divider" })]));
        var tooLong = await caller.JsonAsync("chat.postMessage", Message(channel, "x", [Section(3001)]));
        var tooMuch = await caller.JsonAsync("chat.postMessage", Message(channel, "x", [.. Enumerable.Range(0, 5).Select(_ => Section(2900))]));

        Assert.Equal("[ERROR] no more than 50 items allowed [json-pointer:/blocks]", FirstMessage(tooMany));
        Assert.Equal("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]", FirstMessage(tooLong));
        Assert.Equal("msg_blocks_too_long", (string?)tooMuch["error"]);
    }

    [Fact]
    public async Task Only_own_messages_are_changed_or_removed_and_never_ephemeral_ones()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Events = [] });
        using var caller = new Caller(slack);
        var alice = slack.Person("alice");
        var channel = slack.Channel("general");
        var hers = await alice.SayAsync("general", "mine");
        var ephemeral = await caller.JsonAsync("chat.postEphemeral", new JsonObject { ["channel"] = channel.Id, ["user"] = alice.User.Id, ["text"] = "psst" });

        var update = await caller.JsonAsync("chat.update", new JsonObject { ["channel"] = channel.Id, ["ts"] = hers.Ts, ["text"] = "yours" });
        var delete = await caller.JsonAsync("chat.delete", new JsonObject { ["channel"] = channel.Id, ["ts"] = (string?)ephemeral["message_ts"] });

        Assert.Equal("cant_update_message", (string?)update["error"]);
        Assert.Equal("message_not_found", (string?)delete["error"]);
    }

    [Fact]
    public async Task Reading_methods_and_the_upload_address_take_forms_only()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);

        var json = await caller.JsonAsync("files.getUploadURLExternal", new JsonObject { ["filename"] = "a.csv", ["length"] = 3 });
        var form = await caller.FormAsync("files.getUploadURLExternal", ("filename", "a.csv"), ("length", "3"));

        Assert.Equal("invalid_arguments", (string?)json["error"]);
        Assert.True((bool)form["ok"]!);
    }

    [Fact]
    public async Task A_member_a_guest_and_somebody_from_elsewhere_are_told_apart()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var guest = slack.Person("gus", SlackUserKind.Guest).User;
        var stranger = slack.Person("eve", SlackUserKind.External).User;

        var gus = (await caller.FormAsync("users.info", ("user", guest.Id)))["user"]!;
        var eve = (await caller.FormAsync("users.info", ("user", stranger.Id)))["user"]!;

        Assert.True((bool)gus["is_restricted"]!);
        Assert.Null(gus["profile"]!["email"]);
        Assert.True((bool)eve["is_stranger"]!);
        Assert.NotEqual(slack.Identity.TeamId, (string?)eve["team_id"]);
    }

    private static JsonObject Message(SlackChannel channel, string text = "x", JsonArray? blocks = null) => new() { ["channel"] = channel.Id, ["text"] = text, ["blocks"] = blocks };

    private static JsonObject Section(int length) => new() { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = new string('x', length) } };

    private static string? FirstMessage(JsonObject answer) => (string?)answer["response_metadata"]?["messages"]?[0];
}

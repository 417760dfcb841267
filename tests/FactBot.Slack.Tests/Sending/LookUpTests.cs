using FactBot.Domain.Turns;
using FactBot.Slack.Sending;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Sending;

public sealed class LookUpTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_groups_members_are_remembered_for_ten_minutes()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("usergroups.users.list", """{"ok":true,"users":["U01","U02"]}""");
        var groups = new SlackGroups(Workspace.Api(slack), _time);

        Assert.Equal(["U01", "U02"], (await groups.MembersAsync(Workspace.Installation, "S01", Now)).Order());
        await groups.MembersAsync(Workspace.Installation, "S01", Now);

        Assert.Equal("usergroup=S01", slack.Only("/api/usergroups.users.list").Text);
        _time.Advance(TimeSpan.FromMinutes(10));
        await groups.MembersAsync(Workspace.Installation, "S01", Now);
        Assert.Equal(2, slack.Calls("/api/usergroups.users.list"));
    }

    [Fact]
    public async Task A_group_that_cannot_be_read_has_no_members_and_is_a_standing_trouble()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("usergroups.users.list", """{"ok":false,"error":"missing_scope","needed":"usergroups:read","provided":"chat:write"}""");
        var troubles = new SlackTroubles();
        var groups = new SlackGroups(Workspace.Api(slack, troubles), _time);

        Assert.Empty(await groups.MembersAsync(Workspace.Installation, "S01", Now));

        Assert.Equal(
            "Workspace T01: FactBot's Slack app lacks the scope usergroups:read: add it under OAuth & Permissions in the app's settings and install the app again.",
            Assert.Single(troubles.Sentences));
    }

    [Fact]
    public async Task A_direct_message_is_opened_once()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("conversations.open", """{"ok":true,"channel":{"id":"D01"}}""");
        var direct = new DirectMessages(Workspace.Api(slack), _time);

        var first = await direct.OpenDirectMessageAsync(Workspace.Installation, "U01", Now);
        var second = await direct.OpenDirectMessageAsync(Workspace.Installation, "U01", Now);

        Assert.Equal(new DirectMessage.Open("D01"), first);
        Assert.Equal(first, second);
        Assert.Equal("""{"users":"U01"}""", slack.Only("/api/conversations.open").Text);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"user_disabled"}""", "user_disabled")]
    [InlineData("""{"ok":true}""", "no_channel")]
    public async Task A_direct_message_that_cannot_be_opened_says_why(string answer, string code)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("conversations.open", answer);

        var opened = await new DirectMessages(Workspace.Api(slack), _time).OpenDirectMessageAsync(Workspace.Installation, "U01", Now);

        Assert.Equal(code, Assert.IsType<SlackAnswer.Refused>(Assert.IsType<DirectMessage.Failed>(opened).Answer).Error.Code);
    }

    [Fact]
    public void A_full_cache_lets_go_of_what_would_expire_first()
    {
        var cache = new ExpiringCache<int, string>(capacity: 2, _time);
        cache.Put(1, "one", TimeSpan.FromMinutes(1));
        cache.Put(2, "two", TimeSpan.FromMinutes(3));
        cache.Put(2, "zwei", TimeSpan.FromMinutes(3));
        cache.Put(3, "three", TimeSpan.FromMinutes(2));

        Assert.False(cache.TryGet(1, out _));
        Assert.True(cache.TryGet(2, out var two) && two == "zwei");
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.False(cache.TryGet(3, out _));
    }
}

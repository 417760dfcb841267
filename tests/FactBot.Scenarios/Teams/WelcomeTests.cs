using System.Text.Json.Nodes;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

public sealed class WelcomeTests
{
    [Fact]
    public async Task Whoever_installs_FactBot_is_welcomed_once_however_often_Teams_says_so()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        var installed = await alice.InstallAsync();
        await newsroom.Teams.DeliverAsync(Joined(newsroom, alice, installed.Conversation));
        await alice.SeesAsync("Add a fact");
        await newsroom.DoneAsync();
        await newsroom.RestartAsync();
        await alice.InstallAsync();
        await newsroom.Teams.DeliverAsync(Joined(newsroom, alice, installed.Conversation));
        await newsroom.DoneAsync();
        Assert.Single(alice.Seen);

        await alice.InstallAsync("remove");
        await newsroom.DoneAsync();
        await alice.InstallAsync();
        await newsroom.DoneAsync();
        Assert.Equal(2, alice.Seen.Length);
        Assert.Empty(newsroom.Teams.Violations);
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task Everything_else_is_acknowledged_and_left_alone(string type)
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var alice = newsroom.Teams.Person("alice");
        var activity = newsroom.Teams.Activity(type, alice.Account, newsroom.Teams.Conversation("a:alice", "personal", ""));
        activity["text"] = "show F-26";
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        Assert.Equal(200, (await newsroom.Teams.DeliverAsync(activity)).Status);
        await newsroom.DoneAsync();
        Assert.DoesNotContain(newsroom.Teams.Calls, call => call.Name == "post");
    }

    [Fact]
    public async Task Bots_are_not_answered()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync();
        var bot = new TeamsAccount("28:other", "99999999-2222-4333-8444-555555555555", "Other Bot", TeamsAccountKind.Member);
        var activity = newsroom.Teams.Activity("message", bot, newsroom.Teams.Conversation("a:bot", "personal", ""));
        activity["text"] = "show F-26";
        Assert.Equal(200, (await newsroom.Teams.DeliverAsync(activity)).Status);
        await newsroom.DoneAsync();
        Assert.Empty(newsroom.Teams.Posts);
    }

    private static JsonObject Joined(TeamsNewsroom newsroom, TeamsPerson person, TeamsConversation conversation)
    {
        var joined = newsroom.Teams.Activity("conversationUpdate", person.Account, conversation);
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = newsroom.Teams.BotId }, new JsonObject { ["id"] = person.Account.Id });
        return joined;
    }
}

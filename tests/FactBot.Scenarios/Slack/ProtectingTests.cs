using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Slack;

public sealed class ProtectingTests
{
    private const string Secret = "The minister met the lobbyist in Marseille";
    private const string AddSecret = $"add claim {Secret} source: Notebook ground rules: background";

    [Theory]
    [InlineData(SlackUserKind.Guest)]
    [InlineData(SlackUserKind.External)]
    public async Task People_from_outside_see_what_is_on_the_record_and_may_not_add(SlackUserKind kind)
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        await newsroom.SayAsync(AddSecret);
        var gus = newsroom.Slack.Person("gus", kind);
        await gus.SlashAsync("/fact who said 41 % of investments go to Israeli companies?", "general");
        var seen = await gus.SeesAsync("41%");
        Assert.DoesNotContain("Edit", seen.Buttons);
        Assert.DoesNotContain("Add to list", seen.Buttons);
        Assert.Equal("No sourced fact on file.", await LastAsync(gus, "/fact did the minister meet the lobbyist in Marseille?"));
        Assert.Contains("no fact F-38", await LastAsync(gus, "/fact show F-38"), StringComparison.Ordinal);
        Assert.Contains("Readers can ask but not add", await LastAsync(gus, "/fact add claim It rains source: Window"), StringComparison.Ordinal);

        var said = await gus.SayAsync("general", "It rains");
        await gus.MessageShortcutAsync("save_as_fact", said);
        Assert.Contains("Readers can ask but not add", (await gus.SeesModalAsync("FactBot")).Words, StringComparison.Ordinal);
        await gus.CloseAsync(await gus.SeesModalAsync());
        await gus.OpenHomeAsync();
        Assert.DoesNotContain("Add a fact", (await gus.SeesHomeAsync("Newest facts")).Buttons);
        Assert.Equal(38, await newsroom.CountAsync());
    }

    [Fact]
    public async Task Roles_go_to_persons_and_to_user_groups()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting
        {
            Settings = slack =>
            {
                slack.UserGroup("S0EDITORS", slack.Person("greta"));
                return [("Roles:Editor", $"{slack.Person("edith").User.Id};S0EDITORS"), ("Roles:Reader", slack.Person("rolf").User.Id)];
            },
        });
        foreach (var (name, role) in new[] { ("edith", "editor"), ("greta", "editor"), ("rolf", "reader"), ("alice", "contributor") })
        {
            Assert.Contains(role, await LastAsync(newsroom.Slack.Person(name), "/fact whoami"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_protected_fact_is_not_shown_in_a_channel_to_an_editor_who_asks_there()
    {
        await using var newsroom = await SlackNewsroom.WithEdithAsync();
        await newsroom.SayAsync(AddSecret);
        var edith = newsroom.Slack.Person("edith");
        foreach (var question in new[] { "show F-38", "history F-38", "sources F-38", "cite F-38", "edit F-38", "did the minister meet the lobbyist in Marseille?" })
        {
            await edith.SeesReplyAsync(await edith.MentionAsync("general", question), "o ");
        }

        Assert.DoesNotContain(newsroom.Slack.Messages, message => message.BotId is not null && message.ToJson().ToJsonString().Contains("lobbyist", StringComparison.Ordinal));
        Assert.Contains(Secret, await LastAsync(edith, "/fact show F-38"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_entered_in_a_channel_under_embargo_is_confirmed_to_who_entered_it_alone()
    {
        await using var newsroom = await SlackNewsroom.WithEdithAsync();
        var (edith, bob) = (newsroom.Slack.Person("edith"), newsroom.Slack.Person("bob"));
        await edith.MentionAsync("general", $"add claim {Secret} source: Notebook embargo: 2099-01-01");
        var saved = await edith.SeesAsync("Saved as F-38.");
        Assert.Equal(edith.User.Id, saved.OnlyFor);
        await edith.MentionAsync("general", $"add claim {Secret} again embargo: 2099-01-01");
        Assert.True((await edith.SeesAsync("Nothing is saved yet")).IsEphemeral);
        Assert.Empty(await SlackNewsroom.SeenByAsync(bob));
        Assert.Empty(newsroom.Slack.Violations);
    }

    [Fact]
    public async Task A_fact_that_became_protected_is_not_shared_any_more()
    {
        await using var newsroom = await SlackNewsroom.WithEdithAsync();
        await newsroom.SayAsync($"add claim {Secret} source: Notebook");
        var (edith, bob) = (newsroom.Slack.Person("edith"), newsroom.Slack.Person("bob"));
        await edith.SlashAsync("/fact show F-38", "general");
        var shown = await edith.SeesAsync(Secret);
        await newsroom.SayAsync("edit F-38 ground rules: off-record because the source asked");

        await edith.ChooseAsync("Share", on: shown);
        Assert.True((await edith.SeesAsync("may not be shown to everybody")).IsEphemeral);
        Assert.Empty(await SlackNewsroom.SeenByAsync(bob));
    }

    [Fact]
    public async Task Sharing_shows_everybody_the_fact_and_who_shares_it()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync();
        var (alice, bob) = (newsroom.Slack.Person("alice"), newsroom.Slack.Person("bob"));
        await alice.SlashAsync("/fact show F-26", "general");
        await alice.ChooseAsync("Share", on: await alice.SeesAsync("41%"));
        var shared = await bob.SeesAsync("shares:");
        Assert.False(shared.IsEphemeral);
        Assert.Contains("alice shares:", shared.Words, StringComparison.Ordinal);
        Assert.Contains("41%", shared.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_shows_the_fact_below_only_when_everybody_may_read_it()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting
        {
            Settings = slack => [("WebUrl", "https://facts.newsroom.example/"), ("Roles:Editor", slack.Person("edith").User.Id)],
        });
        await newsroom.SayAsync(AddSecret);
        var edith = newsroom.Slack.Person("edith");
        var closed = await edith.ShareLinkAsync("general", new Uri("https://facts.newsroom.example/facts/F-38"));
        var foreign = await edith.ShareLinkAsync("general", new Uri("https://facts.newsroom.example.evil.example/facts/F-26"));
        var open = await edith.ShareLinkAsync("general", new Uri("https://facts.newsroom.example/facts/F-26"));
        await newsroom.Slack.WaitForAsync(slack => slack.Messages.Any(message => message.Ts == open.Ts && message.Unfurls is not null), "a preview");
        await newsroom.DoneAsync();
        Assert.All(newsroom.Slack.Messages.Where(message => message.Ts == closed.Ts || message.Ts == foreign.Ts), message => Assert.Null(message.Unfurls));
        Assert.Contains("41%", newsroom.Slack.Messages.Single(message => message.Ts == open.Ts).Unfurls!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<string> LastAsync(SlackPerson person, string command)
    {
        await person.SlashAsync(command, "general");
        return (await SlackNewsroom.SeenByAsync(person))[^1].Words;
    }
}

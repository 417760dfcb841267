using System.Net;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.Slack;

public sealed class WorkspacesTests
{
    private const string Other = "T0OTHER";

    [Fact]
    public async Task Two_workspaces_keep_their_facts_apart()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { IsInstalled = true, HasSample = false });
        await InstallAsync(newsroom, newsroom.Slack.Identity.TeamId);
        await InstallAsync(newsroom, Other);
        var alice = newsroom.Slack.Person("alice");
        await alice.SlashAsync("/fact add claim It rains in Vienna source: Window", "general");
        await alice.SeesAsync("Saved as F-1.");

        await newsroom.SayAsync("add claim It snows in Oslo source: Door", Other);
        Assert.Contains("No sourced fact on file", await CommandFromAsync(newsroom, Other, "does it rain in Vienna?"), StringComparison.Ordinal);
        Assert.Contains("It snows in Oslo", await CommandFromAsync(newsroom, Other, "does it snow in Oslo?"), StringComparison.Ordinal);
        Assert.Contains("No sourced fact on file", await CommandFromAsync(newsroom, newsroom.Slack.Identity.TeamId, "does it snow in Oslo?"), StringComparison.Ordinal);
        Assert.Equal((1, 1), (await newsroom.CountAsync(newsroom.Slack.Identity.TeamId), await newsroom.CountAsync(Other)));
    }

    [Fact]
    public async Task A_workspace_that_removed_FactBot_is_forgotten_until_it_installs_it_again()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { IsInstalled = true });
        await InstallAsync(newsroom, newsroom.Slack.Identity.TeamId);
        await newsroom.Slack.UninstallAsync();
        await newsroom.DoneAsync();
        Assert.Contains("does not serve this workspace", await CommandFromAsync(newsroom, newsroom.Slack.Identity.TeamId, "help"), StringComparison.Ordinal);
        await newsroom.Slack.Person("alice").MentionAsync("general", "help");
        await newsroom.DoneAsync();
        Assert.DoesNotContain(newsroom.Slack.Messages, message => message.BotId is not null);
        Assert.Contains(newsroom.Log, line => line.Contains("was refused: FactBot is not installed there", StringComparison.Ordinal));

        await InstallAsync(newsroom, newsroom.Slack.Identity.TeamId);
        Assert.Contains("ask QUESTION", await CommandFromAsync(newsroom, newsroom.Slack.Identity.TeamId, "help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_that_is_not_on_the_list_is_refused()
    {
        await using var newsroom = await SlackNewsroom.OpenAsync(new SlackSetting { IsInstalled = true, Settings = _ => [("AllowedWorkspaces", Other)] });
        using var visit = new InstallVisit();
        var back = await visit.ConsentAsync(await visit.BeginAsync(new Uri(newsroom.Address, "slack/install")));
        Assert.Equal(HttpStatusCode.Forbidden, await visit.ReturnAsync(back));
        Assert.Contains("does not serve this workspace", await CommandFromAsync(newsroom, newsroom.Slack.Identity.TeamId, "help"), StringComparison.Ordinal);

        await InstallAsync(newsroom, Other);
        Assert.Contains("ask QUESTION", await CommandFromAsync(newsroom, Other, "help"), StringComparison.Ordinal);
    }

    private static async Task InstallAsync(SlackNewsroom newsroom, string team)
    {
        using var visit = new InstallVisit();
        var consent = InstallVisit.With(await visit.BeginAsync(new Uri(newsroom.Address, "slack/install")), "team", team);
        Assert.Equal(HttpStatusCode.OK, await visit.ReturnAsync(await visit.ConsentAsync(consent)));
    }

    /// <summary>What a command that is typed in some workspace is answered with at once.</summary>
    private static async Task<string> CommandFromAsync(SlackNewsroom newsroom, string team, string text)
    {
        var slack = newsroom.Slack;
        var payloads = new SlackPayloads(slack.Identity with { TeamId = team }, slack.Time);
        var person = slack.Person("alice").User;
        var delivery = payloads.Command("/fact", text, person, slack.Channel("general"), await slack.HandlesAsync(person, new SlackOrigin(person.Id, slack.Channel("general").Id), null));
        return (await slack.DeliverAsync(delivery)).Answer?.ToJsonString() ?? "";
    }
}

using FactBot.Slack.Installing;
using FactBot.Slack.Sending;
using FactBot.Slack.Tests.Sending;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Installing;

public sealed class OneWorkspaceTests
{
    private const string Test = "/api/auth.test";
    private const string Known = """{"ok":true,"team":"Newsroom","team_id":"T01","user":"factbot","user_id":"U0BOT","bot_id":"B01"}""";

    private readonly FakeTimeProvider _time = new();
    private readonly SlackTroubles _troubles = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slack_says_once_whose_the_token_is()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("auth.test", Known);
        using var one = One(slack);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => one.FindAsync("T01", null, false, Now).AsTask()));

        Assert.All(all, found => Assert.Equal(("T01", "Newsroom", "U0BOT", "xoxb-one"), Told(found)));
        Assert.Equal("Bearer xoxb-one", slack.Only(Test).Header("Authorization"));
        Assert.Single(await one.AllAsync(Now));
    }

    [Theory]
    [InlineData("T02", null, false)]
    [InlineData(null, "E01", true)]
    [InlineData("T01", "E01", true)]
    public async Task Another_workspace_has_no_installation(string? team, string? enterprise, bool isEnterpriseInstall)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("auth.test", Known);
        using var one = One(slack);

        Assert.IsType<InstallationLookup.NotInstalled>(await one.FindAsync(team, enterprise, isEnterpriseInstall, Now));
    }

    [Fact]
    public async Task A_token_of_an_organisation_serves_it()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("auth.test", """{"ok":true,"team":"Press","team_id":"E01","user_id":"U0BOT","enterprise_id":"E01","is_enterprise_install":true}""");
        using var one = One(slack);

        Assert.IsType<InstallationLookup.Installed>(await one.FindAsync("T07", "E01", true, Now));
        Assert.IsType<InstallationLookup.NotInstalled>(await one.FindAsync("T07", "E02", true, Now));
    }

    [Fact]
    public async Task While_Slack_is_away_it_is_asked_again_but_not_at_every_message()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Test, Scene.RetryAfter("20"));
        using var one = One(slack);

        var first = Assert.IsType<InstallationLookup.Unavailable>(await one.FindAsync("T01", null, false, Now));
        _time.Advance(TimeSpan.FromSeconds(5));
        var second = Assert.IsType<InstallationLookup.Unavailable>(await one.FindAsync("T01", null, false, Now));
        Assert.Equal((TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(15)), (first.After, second.After));
        Assert.Equal(1, slack.Calls(Test));

        slack.OnMethod("auth.test", Known);
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.IsType<InstallationLookup.Installed>(await one.FindAsync("T01", null, false, Now));
    }

    [Fact]
    public async Task A_token_Slack_does_not_accept_is_a_standing_trouble()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("auth.test", """{"ok":false,"error":"invalid_auth"}""");
        using var one = One(slack);

        var found = Assert.IsType<InstallationLookup.Unavailable>(await one.FindAsync("T01", null, false, Now));

        Assert.StartsWith("Slack does not accept FactBot's token:", found.Why, StringComparison.Ordinal);
        Assert.Equal($"Workspace of Slack:BotToken: {found.Why}", Assert.Single(_troubles.Sentences));
        Assert.Empty(await one.AllAsync(Now));
    }

    [Fact]
    public async Task A_workspace_that_is_not_on_the_list_is_not_served()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("auth.test", Known);
        using var one = One(slack, "T02", "T03");

        Assert.IsType<InstallationLookup.NotInstalled>(await one.FindAsync("T01", null, false, Now));
        Assert.Contains("Slack:AllowedWorkspaces does not name", Assert.Single(_troubles.Sentences), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_an_uninstall_Slack_is_asked_again()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("auth.test", Known);
        using var one = One(slack);
        await one.FindAsync("T01", null, false, Now);

        await one.RemoveAsync("T02", null, false, Now);
        await one.FindAsync("T01", null, false, Now);
        Assert.Equal(1, slack.Calls(Test));
        slack.OnMethod("auth.test", """{"ok":false,"error":"token_revoked"}""");
        await one.RemoveAsync("T01", null, false, Now);

        Assert.IsType<InstallationLookup.Unavailable>(await one.FindAsync("T01", null, false, Now));
    }

    [Fact]
    public async Task An_answer_that_names_no_workspace_is_not_taken()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("auth.test", """{"ok":true}""");
        using var one = One(slack);

        Assert.Contains("xoxb-", Assert.IsType<InstallationLookup.Unavailable>(await one.FindAsync("T01", null, false, Now)).Why, StringComparison.Ordinal);
    }

    private OneWorkspace One(PlayedSlack slack, params string[] allowed) => new(
        new SlackAccount { BotToken = "xoxb-one", Addresses = slack.Addresses, AllowedWorkspaces = [.. allowed] },
        new SlackApi(new SlackTransport(slack.Client, _time), slack.Addresses),
        _troubles,
        _time);

    private static (string Team, string Name, string Bot, string Token) Told(InstallationLookup found)
    {
        var installation = Assert.IsType<InstallationLookup.Installed>(found).Installation;
        return (installation.TeamId, installation.TeamName, installation.BotUserId, installation.BotToken);
    }
}

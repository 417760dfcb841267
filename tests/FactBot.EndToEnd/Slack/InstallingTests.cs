using System.Net;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>A workspace installs FactBot through the emulator's consent page.</summary>
public sealed class InstallingTests
{
    [Fact]
    public async Task A_workspace_installs_FactBot_and_forged_or_foreign_states_install_nothing()
    {
        await using var factBot = new FactBotProcess();
        var options = new FakeSlackOptions { Events = Manifest.Events, RedirectUris = [new Uri(factBot.Address, "slack/oauth_redirect")] };
        await using var slack = await EmulatedSlack.StartAsync(options, "alice");
        foreach (var (name, value) in new[] { ("ClientId", options.ClientId), ("ClientSecret", options.ClientSecret), ("SigningSecret", options.SigningSecret), ("ApiBaseUrl", slack.ApiUrl.AbsoluteUri) })
        {
            factBot.Settings[$"Slack__{name}"] = value;
        }

        await factBot.InitializeAsync();
        slack.DeliverTo(new Uri(factBot.Address, "slack/events"));
        var (alice, start) = (slack.Person("alice"), new Uri(factBot.Address, "slack/install"));
        using var foreign = new InstallVisit();
        using var visit = new InstallVisit();
        await foreign.BeginAsync(start);
        var back = await visit.ConsentAsync(await visit.BeginAsync(start), alice.User);

        Assert.Equal(HttpStatusCode.BadRequest, await foreign.ReturnAsync(back));
        Assert.Equal(HttpStatusCode.BadRequest, await visit.ReturnAsync(InstallVisit.With(back, "state", "forged")));
        await alice.SlashAsync("/fact help", "general");
        await alice.SeesAsync("does not serve this workspace");

        Assert.Equal(HttpStatusCode.OK, await visit.ReturnAsync(back));
        await alice.SlashAsync("/fact help", "general");
        await alice.SeesAsync("ask QUESTION");
        Assert.Equal(HttpStatusCode.BadRequest, await visit.ReturnAsync(back));
    }
}

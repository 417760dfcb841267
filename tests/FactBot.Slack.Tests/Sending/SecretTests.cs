using FactBot.Slack.Installing;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

public sealed class SecretTests
{
    [Fact]
    public void No_record_shows_the_secrets_it_holds()
    {
        var installation = Workspace.Installation with { BotToken = "hidden-1", RefreshToken = "hidden-2" };
        var account = new SlackAccount { ClientId = "1.2", ClientSecret = "hidden-3", BotToken = "hidden-4" };
        var body = new SlackBody(System.Text.Json.JsonElement.Parse("""{"access_token":"hidden-5"}"""u8), []);
        object[] holders =
        [
            installation, account, body, new SlackAnswer.Ok(body), new InstallationLookup.Installed(installation),
            ResponseUrl.TryAccept("https://hooks.slack.com/hidden-6", SlackAddresses.Slack)!,
        ];

        Assert.All(holders, holder => Assert.DoesNotContain("hidden", $"{holder}", StringComparison.Ordinal));
        Assert.Equal("FactBot in Newsroom (T01)", $"{installation}");
        Assert.Equal("Slack app 1.2 at https://slack.com/api/", $"{account}");
    }
}

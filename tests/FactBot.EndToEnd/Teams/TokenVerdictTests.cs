using System.Text.Json;
using FactBot.Testing.Teams;

namespace FactBot.EndToEnd.Teams;

/// <summary>FactBot, and the library that Microsoft gave to bots, judge the same tokens.</summary>
public sealed class TokenVerdictTests
{
    private const string Genuine = "genuine";

    [Fact]
    public async Task Tokens_are_judged_as_by_Microsoft_s_own_library()
    {
        await using var teams = await FakeConnector.StartAsync();
        await using var factbot = await ServeAsync(teams);
        var alice = teams.Person("alice").Account;
        var activity = teams.Activity("messageReaction", alice, teams.Conversation("a:alice", "personal", "", hasBot: true, alice.Id)).ToJsonString();
        var tokens = Tokens(teams);

        var theirs = await TheirsAsync(teams, activity, tokens);
        var ours = new Dictionary<string, string>();
        foreach (var (name, header) in tokens)
        {
            var (status, body) = await teams.SendAsync(activity, header);
            Assert.True(status is 200 or 401, $"A token that is {name} was answered {status}: {body}");
            ours[name] = status == 200 ? "accepted" : "refused";
        }

        Assert.Equal(theirs, ours);
        Assert.Equal([Genuine], ours.Where(verdict => verdict.Value == "accepted").Select(verdict => verdict.Key));
    }

    private static Dictionary<string, string> Tokens(FakeConnector teams)
    {
        var claims = teams.Claims();
        string Signed(TokenClaims said, TokenForgery forgery = TokenForgery.None) => $"Bearer {teams.Mint.Sign(said, forgery)}";
        return new Dictionary<string, string>
        {
            [Genuine] = Signed(claims),
            ["unsigned"] = Signed(claims, TokenForgery.NoAlgorithm),
            ["signed-with-the-public-key"] = Signed(claims, TokenForgery.SharedSecret),
            ["signed-with-another-key"] = Signed(claims, TokenForgery.OtherKey),
            ["signed-with-an-unknown-key"] = Signed(claims, TokenForgery.UnknownKey),
            ["altered"] = Signed(claims, TokenForgery.Altered),
            ["of-another-issuer"] = Signed(claims with { Issuer = "https://sts.windows.net/somebody/" }),
            ["for-another-bot"] = Signed(claims with { Audience = "99999999-2222-4333-8444-555555555555" }),
            ["of-another-service"] = Signed(claims with { ServiceUrl = "https://smba.trafficmanager.net/emea/" }),
            ["of-no-service"] = Signed(claims with { ServiceUrl = null }),
            ["expired"] = Signed(claims with { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(-10) }),
            ["not-yet-valid"] = Signed(claims with { NotBefore = TimeSpan.FromMinutes(10) }),
            ["no-token"] = "Bearer nonsense",
            ["of-another-scheme"] = "Basic YWxpY2U6c2VjcmV0",
        };
    }

    private static async Task<Dictionary<string, string>> TheirsAsync(FakeConnector teams, string activity, Dictionary<string, string> tokens)
    {
        var environment = new Dictionary<string, string>
        {
            ["TOKENS"] = JsonSerializer.Serialize(tokens),
            ["ACTIVITY"] = activity,
            ["APP_ID"] = teams.Options.AppId,
            ["METADATA"] = teams.MetadataUrl,
        };
        await using var node = await NodeProcess.StartAsync("teams", "done", environment, ["token-verdicts.mjs"]);
        return node.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(' '))
            .Where(words => words is [_, "accepted" or "refused"])
            .ToDictionary(words => words[0], words => words[1]);
    }

    private static async Task<FactBotProcess> ServeAsync(FakeConnector teams)
    {
        var factbot = new FactBotProcess
        {
            Settings =
            {
                ["Teams__AppId"] = teams.Options.AppId,
                ["Teams__TenantId"] = teams.Options.TenantId,
                ["Teams__ClientSecret"] = teams.Options.ClientSecret,
                ["Teams__OpenIdMetadataUrl"] = teams.MetadataUrl,
                ["Teams__TokenAuthority"] = teams.Address.AbsoluteUri,
                ["Teams__ServiceHosts"] = teams.Address.Authority,
            },
        };
        await factbot.InitializeAsync();
        teams.DeliverTo(new Uri(factbot.Address, "api/messages"));
        return factbot;
    }
}

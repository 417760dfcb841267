using FactBot.Testing;
using FactBot.Testing.Teams;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Teams.Tests.Receiving;

public sealed class TokenTests
{
    private const string NotJson = "{ this is no JSON";

    public static TheoryData<string> Forged =>
        ["no algorithm", "shared secret", "other key", "unknown key", "altered", "issuer", "audience", "expired", "not yet valid", "without end", "garbage", "basic", "twice"];

    /// <summary>Genuine by themselves; only the activity shows that they are of another service.</summary>
    public static TheoryData<string> Strayed => ["no service", "other service"];

    [Fact]
    public async Task A_token_of_the_Bot_Connector_lets_an_activity_in()
    {
        await using var endpoint = await Endpoint.OpenAsync();
        Assert.Equal(200, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.Equal("the secret question", Assert.Single(endpoint.Deliveries.All).Activity.Text);
    }

    [Theory]
    [MemberData(nameof(Forged))]
    [MemberData(nameof(Strayed))]
    public async Task A_forged_one_is_met_with_401_and_nothing_gets_through(string kind)
    {
        await using var endpoint = await Endpoint.OpenAsync();
        var answer = await endpoint.Teams.SendAsync(endpoint.Message().ToJsonString(), Header(endpoint.Teams, kind));
        Assert.Equal((401, ""), answer);
        Assert.Empty(endpoint.Deliveries.All);
        Assert.All(endpoint.Log, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Under_a_forged_one_nothing_is_parsed(string kind)
    {
        await using var endpoint = await Endpoint.OpenAsync();
        Assert.Equal(401, (await endpoint.Teams.SendAsync(NotJson, Header(endpoint.Teams, kind))).Status);
        Assert.Equal(400, (await endpoint.Teams.SendAsync(NotJson, $"Bearer {endpoint.Teams.Mint.Sign(endpoint.Teams.Claims())}")).Status);
    }

    [Fact]
    public async Task Without_a_token_nothing_gets_through()
    {
        await using var endpoint = await Endpoint.OpenAsync();
        Assert.Equal(401, (await endpoint.Teams.DeliverAsync(endpoint.Message(), authorization: null)).Status);
        Assert.Empty(endpoint.Deliveries.All);
    }

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-6, false)]
    public async Task Clocks_may_differ_by_five_minutes(int expiredSince, bool isTaken)
    {
        await using var endpoint = await Endpoint.OpenAsync();
        var claims = endpoint.Teams.Claims() with { NotBefore = TimeSpan.FromHours(-1), Expires = TimeSpan.FromMinutes(expiredSince) };
        Assert.Equal(isTaken ? 200 : 401, (await endpoint.Teams.DeliverAsync(endpoint.Message(), claims)).Status);
    }

    [Fact]
    public async Task A_key_that_came_into_use_is_fetched_and_the_one_before_is_worth_nothing()
    {
        var time = new FakeTimeProvider(SampleFact.EnteredAt);
        await using var endpoint = await Endpoint.OpenAsync(time);
        await endpoint.Teams.DeliverAsync(endpoint.Message());
        var old = $"Bearer {endpoint.Teams.Mint.Sign(endpoint.Teams.Claims())}";
        endpoint.Teams.Mint.Rotate();

        Assert.Equal(200, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.Equal(401, (await endpoint.Teams.DeliverAsync(endpoint.Message(), old)).Status);
        Assert.Equal(2, endpoint.Teams.Calls.Count(call => call.Name == "keys"));
    }

    [Fact]
    public async Task Unknown_keys_have_the_keys_fetched_once_a_minute_at_most()
    {
        var time = new FakeTimeProvider(SampleFact.EnteredAt);
        await using var endpoint = await Endpoint.OpenAsync(time);
        for (var i = 0; i < 5; i++)
        {
            await endpoint.Teams.DeliverAsync(endpoint.Message(), endpoint.Teams.Claims(), TokenForgery.UnknownKey);
        }

        Assert.Equal(2, endpoint.Teams.Calls.Count(call => call.Name == "keys"));
        time.Advance(TimeSpan.FromMinutes(1.5));
        await endpoint.Teams.DeliverAsync(endpoint.Message(), endpoint.Teams.Claims(), TokenForgery.UnknownKey);
        Assert.Equal(3, endpoint.Teams.Calls.Count(call => call.Name == "keys"));
    }

    [Fact]
    public async Task Keys_from_before_hold_while_nobody_answers_and_without_any_Teams_is_asked_to_come_again()
    {
        var time = new FakeTimeProvider(SampleFact.EnteredAt);
        await using var endpoint = await Endpoint.OpenAsync(time);
        endpoint.Teams.Faults.Status("keys", 503);
        Assert.Equal(503, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.Contains("Teams:OpenIdMetadataUrl", Assert.Single(endpoint.Troubles), StringComparison.Ordinal);

        Assert.Equal(503, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.Single(endpoint.Teams.Calls, call => call.Name == "keys");
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(200, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.Empty(endpoint.Troubles);
        time.Advance(TimeSpan.FromDays(1.5));
        endpoint.Teams.Faults.Status("keys", 503);
        Assert.Equal(200, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.NotEmpty(endpoint.Troubles);
    }

    [Theory]
    [InlineData("skype", 401)]
    [InlineData("msteams", 200)]
    [InlineData(null, 200)]
    public async Task A_key_signs_only_for_the_channels_it_is_endorsed_for(string? endorsed, int status)
    {
        await using var endpoint = await Endpoint.OpenAsync();
        endpoint.Teams.Mint.Endorsements = endorsed is null ? null : [endorsed];
        Assert.Equal(status, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
    }

    private static string Header(FakeConnector teams, string kind)
    {
        var claims = teams.Claims();
        string Signed(TokenClaims said, TokenForgery forgery = TokenForgery.None) => $"Bearer {teams.Mint.Sign(said, forgery)}";
        return kind switch
        {
            "no algorithm" => Signed(claims, TokenForgery.NoAlgorithm),
            "shared secret" => Signed(claims, TokenForgery.SharedSecret),
            "other key" => Signed(claims, TokenForgery.OtherKey),
            "unknown key" => Signed(claims, TokenForgery.UnknownKey),
            "altered" => Signed(claims, TokenForgery.Altered),
            "issuer" => Signed(claims with { Issuer = "https://sts.windows.net/somebody/" }),
            "audience" => Signed(claims with { Audience = "99999999-2222-4333-8444-555555555555" }),
            "expired" => Signed(claims with { NotBefore = TimeSpan.FromHours(-2), Expires = TimeSpan.FromMinutes(-6) }),
            "not yet valid" => Signed(claims with { NotBefore = TimeSpan.FromMinutes(6) }),
            "without end" => Signed(claims with { Expires = null }),
            "no service" => Signed(claims with { ServiceUrl = null }),
            "other service" => Signed(claims with { ServiceUrl = "https://smba.trafficmanager.net/emea/" }),
            "garbage" => "Bearer not.a.token",
            "basic" => "Basic dXNlcjpwYXNz",
            _ => $"{Signed(claims)}, {Signed(claims)}",
        };
    }
}

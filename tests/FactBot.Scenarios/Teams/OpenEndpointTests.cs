using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

public sealed class OpenEndpointTests
{
    [Fact]
    public async Task Without_tokens_it_answers_programs_on_this_machine_and_says_so_aloud()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { Teams = new FakeConnectorOptions { IsWithoutTokens = true } });
        var alice = newsroom.Teams.Person("alice");
        await alice.SayAsync("show F-26");
        await alice.SeesAsync("41%");
        Assert.All(newsroom.Teams.Calls, call => Assert.Null(call.Authorization));
        Assert.Contains(newsroom.Log, line => line.Contains("OPEN WITHOUT TOKENS", StringComparison.Ordinal));
        Assert.Empty(newsroom.Teams.Violations);
    }
}

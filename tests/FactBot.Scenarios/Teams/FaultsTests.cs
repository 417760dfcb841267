using FactBot.Scenarios.SlackFaults;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

/// <summary>Nothing that Teams and the network do to FactBot costs a fact, doubles one, or leaves anybody without an answer.</summary>
public sealed class FaultsTests
{
    private const int Seed = 41;
    private static readonly string[] Calls = ["post", "member", "token", "create"];
    private static readonly int[] Statuses = [412, 429, 500, 502, 503, 504];

    [Fact]
    public async Task Every_fact_is_kept_once_and_answered_whatever_goes_wrong()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false, Time = new HurriedTime(), Teams = new FakeConnectorOptions { Patience = TimeSpan.FromMinutes(2) } });
        var random = new Random(Seed);
        string[] people = ["ada", "ben", "cleo", "dan"];
        await Task.WhenAll(people.Select(async name =>
        {
            var person = newsroom.Teams.Person(name);
            for (var number = 0; number < 10; number++)
            {
                Blow(newsroom.Teams, random);
                await person.SayAsync($"add anyway claim {name} saw {number} storms pass. source: L'Express");
                if (number % 3 == 0)
                {
                    await newsroom.Teams.RepeatAsync();
                }
            }
        }));
        await newsroom.DoneAsync();

        Assert.Equal(people.Length * 10, await newsroom.CountAsync());
        foreach (var name in people)
        {
            Assert.All(Enumerable.Range(0, 10), number => Assert.Contains(
                newsroom.Teams.Person(name).Seen,
                post => post.Words.Contains($"{name} saw {number} storms pass", StringComparison.Ordinal)));
        }

        Assert.Contains(newsroom.Teams.Calls, call => call is { Name: "post", Status: 429 });
        Assert.Empty(newsroom.Teams.Violations);
    }

    private static void Blow(FakeConnector teams, Random random)
    {
        lock (random)
        {
            var call = Calls[random.Next(Calls.Length)];
            if (random.Next(4) == 0)
            {
                teams.Faults.Reset(call);
            }
            else
            {
                teams.Faults.Status(call, Statuses[random.Next(Statuses.Length)], retryAfter: random.Next(2));
            }
        }
    }
}

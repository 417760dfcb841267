using System.Globalization;
using FactBot.Scenarios.SlackFaults;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

/// <summary>Nothing that Teams and the network do to FactBot costs a fact, doubles one, or leaves anybody without an answer.</summary>
public sealed class FaultsTests
{
    private const int Seed = 41;
    private static readonly string[] Calls = ["post", "member", "token", "create"];
    private static int Each =>
        int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_TEAMS_ADDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var adds) ? (adds + 2) / 3 : 8;

    private static readonly int[] Statuses = [412, 429, 500, 502, 503, 504];

    [Fact]
    public async Task Every_fact_is_kept_once_and_answered_whatever_goes_wrong()
    {
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting { HasSample = false, Time = new HurriedTime(), Teams = new FakeConnectorOptions { Patience = TimeSpan.FromMinutes(2) } });
        var random = new Random(Seed);
        string[] people = ["ada", "ben", "cleo"];
        await Task.WhenAll(people.Select(async name =>
        {
            var person = newsroom.Teams.Person(name);
            for (var number = 0; number < Each; number++)
            {
                Blow(newsroom.Teams, random);
                await person.SayAsync($"add anyway claim {name} saw {number} storms pass. source: L'Express");
                if (number % 3 == 0)
                {
                    await newsroom.Teams.RepeatAsync();
                }

                // Troubles come while things go on; all of them in a row would be one long absence.
                if (number % 4 == 3)
                {
                    await person.SeesAsync($"{name} saw {number} storms pass");
                }
            }
        }));
        await newsroom.DoneAsync();

        var faults = newsroom.Teams.Calls.Count(call => call.Status is < 200 or > 299);
        TestContext.Current.TestOutputHelper?.WriteLine($"{people.Length * Each} adds; {await newsroom.CountAsync()} facts; {faults} faults");
        Assert.Equal(people.Length * Each, await newsroom.CountAsync());
        Assert.DoesNotContain(newsroom.Log, line => line.Contains("not delivered", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
        foreach (var name in people)
        {
            Assert.All(Enumerable.Range(0, Each), number => Assert.Contains(
                newsroom.Teams.Person(name).Seen,
                post => post.Words.Contains($"{name} saw {number} storms pass", StringComparison.Ordinal)));
        }

        Assert.Contains(newsroom.Teams.Calls, call => call.Name == "post" && call.Status is not 201);
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
                teams.Faults.Status(call, call == "token" ? 503 : Statuses[random.Next(Statuses.Length)], retryAfter: random.Next(2));
            }
        }
    }
}

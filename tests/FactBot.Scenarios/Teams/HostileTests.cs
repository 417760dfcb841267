using System.Globalization;
using CsCheck;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

/// <summary>Hostile requests through everything, over real sockets: the token, the turns, the desk on a real store, the cards.</summary>
public sealed class HostileTests
{
    /// <summary>What may be answered; 501 is Teams' word for an invoke that is not known.</summary>
    private static readonly int[] Expected = [200, 400, 401, 413, 415, 501];

    private const int MostTries = 20;

    private static int Requests =>
        int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_TEAMS_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture, out var requests) ? requests : 3_000;

    [Fact]
    public async Task Hostile_requests_break_nothing_on_their_way_through_the_desk_and_leave_no_memory_behind()
    {
        await using var connector = await QuietConnector.StartAsync();
        await using var newsroom = await TeamsNewsroom.OpenAsync(new TeamsSetting
        {
            Settings = teams => [("ServiceHosts", $"{connector.Address.Authority},{teams.Address.Authority}")],
        });
        var serviceUrl = connector.Address.AbsoluteUri;
        var alice = newsroom.Teams.Person("alice").Account;
        var template = newsroom.Teams.Activity("message", alice, newsroom.Teams.Conversation("a:alice", "personal", "", hasBot: true, alice.Id));
        template["serviceUrl"] = serviceUrl;
        var claims = newsroom.Teams.Claims() with { ServiceUrl = serviceUrl };
        string?[] tokens = [null, newsroom.Teams.Mint.Sign(claims, TokenForgery.OtherKey), newsroom.Teams.Mint.Sign(claims with { Audience = "somebody-else" }), newsroom.Teams.Mint.Sign(claims)];
        var statuses = new int[600];
        await SendAsync(Requests / 5);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await SendAsync(Requests - (Requests / 5));

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var facts = await newsroom.CountAsync();
        var told = string.Join(", ", Expected.Select(status => $"{status}: {statuses[status]}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Requests} requests: {told}; {facts} facts are on file; memory grew by {grown / 1024} KiB");
        var broken = newsroom.Log.Where(line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Take(8)));
        Assert.True(Requests == Expected.Sum(status => statuses[status]), $"{told}; others: {string.Join(", ", Enumerable.Range(0, statuses.Length).Where(status => statuses[status] > 0 && !Expected.Contains(status)))}");
        Assert.All(Expected[..4], status => Assert.True(statuses[status] > 0, $"No request was answered {status}."));
        Assert.True(facts > 37 + (Requests / 500), $"Only {facts} facts are on file: the requests are not hostile but hopeless.");
        Assert.True(grown < 32L * 1024 * 1024, $"The memory in use grew by {grown} bytes.");

        async Task SendAsync(int count)
        {
            await HostileActivity.Any(template).SampleAsync(
                async hostile =>
                {
                    var token = tokens[Math.Min(hostile.Signing, 3)];
                    var status = await StatusAsync(newsroom, hostile, token);
                    Interlocked.Increment(ref statuses[status]);
                    Assert.True(hostile.IsSigned || status is 401 or 413 or 415, $"A request that is not Teams' was answered {status}.");
                    while (newsroom.Waiting > 500)
                    {
                        await Task.Delay(5, Newsroom.Cancelled);
                    }
                },
                iter: count,
                threads: 2);
            await newsroom.DoneAsync();
        }
    }

    /// <summary>
    /// What is refused is not read to its end: the sender may find the door shut before it hears why, and so may the
    /// next request on the same connection, which is then sent again.
    /// </summary>
    private static async Task<int> StatusAsync(TeamsNewsroom newsroom, HostileActivity hostile, string? token)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return (await newsroom.Teams.SendAsync(hostile.Body, token is null ? null : $"Bearer {token}", hostile.MediaType)).Status;
            }
            catch (HttpRequestException gone) when (tries < MostTries && (gone.HttpRequestError == HttpRequestError.ResponseEnded || hostile.IsGiant))
            {
                if (hostile.IsGiant)
                {
                    return 413;
                }
            }
        }
    }
}

using System.Globalization;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>Hostile requests through everything: the request handler, the turns, the desk on a real store, and the replies.</summary>
public sealed class HostileTurnsTests
{
    private static readonly int[] Expected = [200, 400, 401, 413, 415];

    private static int Requests =>
        int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_SLACK_HOSTILE"), NumberStyles.None, CultureInfo.InvariantCulture, out var requests) ? requests : 5_000;

    [Fact]
    public async Task Hostile_requests_break_nothing_on_their_way_through_the_desk_and_leave_no_memory_behind()
    {
        await using var slack = await QuietSlack.StartAsync();
        await using var host = await SlackDeskHost.StartAsync(new Uri(slack.Address, "api/"), TimeProvider.System);
        var handle = host.Endpoints.First().RequestDelegate!;
        var statuses = new int[600];
        await SendAsync(host, handle, statuses, Requests / 5);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await SendAsync(host, handle, statuses, Requests - (Requests / 5));

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        var facts = await host.Store.CountAsync(Domain.Chat.NewsroomId.Default, Newsroom.Cancelled);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Requests} requests: {string.Join(", ", Expected.Select(status => $"{status}: {statuses[status]}"))}; {facts} facts were added; memory grew by {grown / 1024} KiB");
        Assert.True(host.Log.Lines.Count == 0, string.Join("\n\n", host.Log.Lines.DistinctBy(line => line[..Math.Min(line.Length, 400)]).Take(8)));
        Assert.Equal(Requests, Expected.Sum(status => statuses[status]));
        Assert.All(Expected, status => Assert.True(statuses[status] > 0, $"No request was answered {status}."));
        Assert.True(facts > Requests / 500, $"Only {facts} facts were added: the requests are not hostile but hopeless.");
        Assert.True(grown < 32L * 1024 * 1024, $"The memory in use grew by {grown} bytes.");
    }

    private static async Task SendAsync(SlackDeskHost host, RequestDelegate handle, int[] statuses, int count)
    {
        await HostileRequest.Any.SampleAsync(
            async hostile =>
            {
                var context = hostile.Context();
                await handle(context);
                Interlocked.Increment(ref statuses[context.Response.StatusCode]);
                Assert.True(hostile.IsSigned || context.Response.StatusCode is 401 or 413, $"A request that is not Slack's was answered {context.Response.StatusCode}.");
                while (host.Waiting > 500)
                {
                    await Task.Delay(5, Newsroom.Cancelled);
                }
            },
            iter: count,
            threads: 2);
        await host.RestAsync();
    }
}

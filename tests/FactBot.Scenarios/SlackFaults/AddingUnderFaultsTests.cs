using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>Nothing that Slack and the network do to FactBot costs a fact, doubles one, or leaves anybody without an answer.</summary>
public sealed class AddingUnderFaultsTests
{
    private const int Seed = 41;

    internal static int Adds(int few) =>
        int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_SLACK_ADDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var adds) ? adds : few;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_fact_is_kept_once_and_answered_whatever_goes_wrong(bool isSocket)
    {
        var plan = PlannedAdd.Many(Adds(150), Seed);
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Patience = TimeSpan.FromMinutes(5), Events = new FakeSlackOptions().Events.Add("message.channels") });
        await using var host = await SlackDeskHost.StartAsync(slack.ApiUrl, new HurriedTime(), isSocket);
        if (!isSocket)
        {
            slack.DeliverTo(host.RequestUrl);
        }

        var weather = new Weather(slack, Seed);
        using var clearing = CancellationTokenSource.CreateLinkedTokenSource(Newsroom.Cancelled);
        var blowing = weather.BlowAsync(TimeSpan.FromMilliseconds(60), clearing.Token);
        var cutting = isSocket ? CutAsync(slack, clearing.Token) : Task.CompletedTask;
        await AddAsync(slack, plan);
        await clearing.CancelAsync();
        await Task.WhenAll(blowing, cutting);
        await host.RestAsync();

        var facts = await host.Store.StreamAsync(NewsroomId.Default, Newsroom.Cancelled).ToListAsync(Newsroom.Cancelled);
        var tally = Tally.Of(plan, facts, slack);
        var slowest = slack.Record.Attempts.Max(attempt => attempt.Acknowledgement.Elapsed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{plan.Length} adds over {(isSocket ? "Socket Mode" : "HTTP")}; {tally}; slowest acknowledgement {slowest.TotalMilliseconds:0} ms; {weather.Hits} faults ({weather.Summary})");
        Assert.Equal(tally with { Lost = 0, Doubled = 0, Unanswered = 0, AnsweredTwice = 0 }, tally);
        Assert.Empty(slack.Record.Violations);
        Assert.Empty(host.Log.Lines);
    }

    /// <summary>Several people at once, each one fact after the other.</summary>
    internal static async Task AddAsync(FakeSlack slack, IReadOnlyCollection<PlannedAdd> plan)
    {
        var people = plan.Select(add => add.Person).Distinct().ToArray();
        var root = await slack.PostAsync(slack.Person(people[0]).User, slack.Channel("general"), "What do we know?", null);
        await Task.WhenAll(people.Select(async (name, number) =>
        {
            var reporter = new Reporter(slack, name, root, Seed + number);
            foreach (var add in plan.Where(add => add.Person == name))
            {
                await reporter.AddAsync(add);
            }
        }));
    }

    /// <summary>Connections break, and are renewed.</summary>
    private static async Task CutAsync(FakeSlack slack, CancellationToken stop)
    {
        var random = new Random(Seed);
        try
        {
            while (true)
            {
                await Task.Delay(random.Next(300, 1500), stop);
                if (random.Next(2) == 0)
                {
                    slack.Sockets.Drop();
                }
                else
                {
                    await slack.Sockets.RefreshAsync(cancellationToken: stop);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The weather has cleared.
        }
    }
}

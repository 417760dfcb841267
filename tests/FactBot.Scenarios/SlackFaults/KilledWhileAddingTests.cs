using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FactBot.Store.Sqlite;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>The executable is killed again and again while people add facts and Slack has its troubles.</summary>
public sealed class KilledWhileAddingTests : IDisposable
{
    private const int Seed = 41;
    private readonly Newsroom newsroom = new();
    private readonly string address = $"http://127.0.0.1:{FreePort()}";

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("FACTBOT_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    [Fact]
    public async Task Every_fact_is_kept_once_and_answered_however_often_FactBot_dies()
    {
        var plan = PlannedAdd.Many(AddingUnderFaultsTests.Adds(40), Seed);
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Patience = TimeSpan.FromMinutes(5), Events = new FakeSlackOptions().Events.Add("message.channels") });
        slack.DeliverTo(new Uri(address + "/slack/events"));
        newsroom.With("Slack__BotToken", slack.Options.BotToken).With("Slack__SigningSecret", slack.Options.SigningSecret).With("Slack__ApiBaseUrl", slack.ApiUrl.AbsoluteUri);
        var weather = new Weather(slack, Seed);
        using var clearing = CancellationTokenSource.CreateLinkedTokenSource(Newsroom.Cancelled);
        var blowing = weather.BlowAsync(TimeSpan.FromMilliseconds(500), clearing.Token);
        var adding = AddingUnderFaultsTests.AddAsync(slack, plan);
        var kills = await KillAsync(adding);
        using var last = Start();
        await adding;
        await clearing.CancelAsync();
        await blowing;
        await AnsweredAsync();

        var tally = Tally.Of(plan, await newsroom.FactsAsync(), slack);
        var slowest = slack.Record.Attempts.Where(attempt => attempt.Acknowledgement.IsAccepted).Max(attempt => attempt.Acknowledgement.Elapsed);
        TestContext.Current.TestOutputHelper?.WriteLine($"{plan.Length} adds, {kills} kills; {tally}; slowest acknowledgement {slowest.TotalMilliseconds:0} ms; {weather.Hits} faults ({weather.Summary})");
        Assert.Equal(tally with { Lost = 0, Doubled = 0, Unanswered = 0 }, tally);

        // Of a request that was under way when FactBot died nobody can tell whether Slack takes it later, behind the back of who looks.
        Assert.InRange(tally.AnsweredTwice, 0, kills);
        await last.KillAsync(Newsroom.Cancelled);
        Assert.Equal(0, (await newsroom.OnStoreAsync("doctor")).ExitCode);
    }

    public void Dispose() => newsroom.Dispose();

    /// <summary>Kills at random moments, as often as is wanted and as long as facts are added.</summary>
    private async Task<int> KillAsync(Task adding)
    {
        var random = new Random(Seed);
        var kills = 0;
        for (; kills < Kills && !adding.IsCompleted; kills++)
        {
            using var process = Start();
            await Task.WhenAny(Task.Delay(random.Next(200, 4_000), Newsroom.Cancelled), adding);
            await process.KillAsync(Newsroom.Cancelled);
        }

        return kills;
    }

    private FactBotProcess Start() => newsroom.Start("serve", "--db", newsroom.Store, "--urls", address);

    private async Task AnsweredAsync()
    {
        using var store = SqliteFactStore.Open(new SqliteStoreOptions { Path = newsroom.Store }, TimeProvider.System);
        while (!(await store.OpenAsync(Newsroom.Cancelled)).IsEmpty)
        {
            await Task.Delay(200, Newsroom.Cancelled);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

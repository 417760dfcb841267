using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FactBot.Store.Sqlite;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios.Teams;

/// <summary>The executable is killed again and again while people in Teams add facts.</summary>
public sealed class KilledWhileAddingTests : IDisposable
{
    private const int Seed = 41;
    private static readonly string[] People = ["ada", "ben", "cleo"];
    private readonly Newsroom newsroom = new();
    private readonly string address = $"http://127.0.0.1:{FreePort()}";

    private static int Each => (Setting("FACTBOT_TEAMS_ADDS", 30) + People.Length - 1) / People.Length;

    private static int Kills => Setting("FACTBOT_KILLS", 3);

    [Fact]
    public async Task Every_fact_is_kept_once_and_answered_however_often_FactBot_dies()
    {
        await using var teams = await FakeConnector.StartAsync(new FakeConnectorOptions { Patience = TimeSpan.FromMinutes(5) });
        teams.DeliverTo(new Uri($"{address}/api/messages"));
        newsroom.With("Teams__AppId", teams.Options.AppId).With("Teams__TenantId", teams.Options.TenantId).With("Teams__ClientSecret", teams.Options.ClientSecret)
            .With("Teams__OpenIdMetadataUrl", teams.MetadataUrl).With("Teams__TokenAuthority", teams.Address.AbsoluteUri).With("Teams__ServiceHosts", teams.Address.Authority);
        var adding = Task.WhenAll(People.Select(name => AddAsync(teams, name)));
        var kills = await KillAsync(adding);
        using var last = Start();
        await adding;
        await AnsweredAsync();

        var facts = (await newsroom.FactsAsync()).Select(fact => fact.Wording.Text).ToList();
        var planned = People.SelectMany(name => Enumerable.Range(0, Each).Select(number => Statement(name, number))).ToList();
        var answered = planned.Count(statement => teams.Posts.Any(post => post.Words.Contains(statement, StringComparison.Ordinal)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{planned.Count} adds, {kills} kills: {facts.Count} facts, {facts.Distinct().Count()} different ones, {answered} answered");
        Assert.Equal(planned.Order(), facts.Order());
        Assert.Equal(planned.Count, answered);
        await last.KillAsync(Newsroom.Cancelled);
        Assert.Equal(0, (await newsroom.OnStoreAsync("doctor")).ExitCode);
    }

    public void Dispose() => newsroom.Dispose();

    /// <summary>Adds one fact after the other; each is delivered until it is acknowledged, as the Bot Connector does.</summary>
    private static async Task AddAsync(FakeConnector teams, string name)
    {
        var account = teams.Person(name).Account;
        var chat = teams.Conversation($"a:{name}", "personal", "", hasBot: true, account.Id);
        for (var number = 0; number < Each; number++)
        {
            var activity = teams.Activity("message", account, chat);
            activity["text"] = $"add anyway claim {Statement(name, number)} source: L'Express";
            while (!await IsTakenAsync(teams, activity))
            {
                await Task.Delay(50, Newsroom.Cancelled);
            }
        }
    }

    private static async Task<bool> IsTakenAsync(FakeConnector teams, System.Text.Json.Nodes.JsonObject activity)
    {
        try
        {
            return (await teams.DeliverAsync(activity)).Status == 200;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

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

    private static string Statement(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} counted {number} boats.");

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : usual;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using FactBot.Domain.Chat;
using FactBot.Hosting;
using FactBot.Hosting.Turns;
using FactBot.Teams;
using FactBot.Teams.Hosting;
using FactBot.Testing;
using FactBot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Scenarios.Teams;

/// <summary>
/// FactBot in a tenant, put together in this process: store, desk, inbox and adapter are the real ones, and so are the
/// sockets between them and the stand-in for Teams.
/// </summary>
internal sealed class TeamsNewsroom : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LogLines log = new();
    private readonly TeamsSetting setting;
    private Desk desk;
    private WebApplication app;

    private TeamsNewsroom(FakeConnector teams, TeamsSetting setting)
    {
        (Teams, this.setting) = (teams, setting);
        (desk, app) = Build();
    }

    /// <summary>The tenant.</summary>
    internal FakeConnector Teams { get; }

    /// <summary>The messaging endpoint.</summary>
    internal Uri Endpoint => new(new Uri(app.Urls.First()), "api/messages");

    /// <summary>What FactBot logged.</summary>
    internal IReadOnlyCollection<string> Log => log.Lines;

    /// <summary>What <c>GET /health</c> says of Teams.</summary>
    internal IReadOnlyList<string> Troubles => app.Services.GetRequiredService<TeamsHealth>().Sentences;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Opens one, with sample facts unless told otherwise.</summary>
    internal static async Task<TeamsNewsroom> OpenAsync(TeamsSetting? setting = null)
    {
        setting ??= new TeamsSetting();
        var newsroom = new TeamsNewsroom(await FakeConnector.StartAsync(setting.Teams), setting);
        if (setting.HasSample)
        {
            await SampleFacts.LoadAsync(newsroom.desk.Store, TimeProvider.System, Cancelled);
        }

        await newsroom.StartAsync();
        return newsroom;
    }

    /// <summary>One in which Edith is an editor.</summary>
    internal static Task<TeamsNewsroom> WithEdithAsync() =>
        OpenAsync(new TeamsSetting { Settings = teams => [("Roles:Editor", teams.Person("edith").Account.ObjectId)] });

    /// <summary>Says something at the desk itself, past Teams, as an editor.</summary>
    internal ValueTask<Reply> SayAsync(string text) => desk.Door.HandleAsync(
        new Message { Newsroom = NewsroomId.Default, Sender = TestDesk.Edith, Text = text },
        Cancelled);

    /// <summary>How many facts are on file.</summary>
    internal ValueTask<long> CountAsync(string newsroom = "newsroom") => desk.Store.CountAsync(new NewsroomId(newsroom), Cancelled);

    /// <summary>What waits or is being answered.</summary>
    internal int Waiting => app.Services.GetRequiredService<Inbox>().Waiting;

    /// <summary>Waits until FactBot has done everything it was delivered.</summary>
    internal async Task DoneAsync()
    {
        while (Waiting > 0)
        {
            await Task.Delay(10, Cancelled);
        }
    }

    /// <summary>Stops FactBot where it is, and starts it again on the same store.</summary>
    internal async Task RestartAsync()
    {
        await CloseAsync();
        (desk, app) = Build();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await Teams.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartAsync()
    {
        await app.StartAsync(Cancelled);
        Teams.DeliverTo(Endpoint);
    }

    private async Task CloseAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        desk.Dispose();
    }

    private (Desk Desk, WebApplication App) Build()
    {
        var opened = Desk.Open(folder.File("facts.db"), TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services
            .AddSingleton(setting.Desk(opened.Door))
            .AddInbox(opened.Store, setting.Time)
            .AddFactBotTeams(Options());
        var built = builder.Build();
        built.MapFactBotTeams();
        return (opened, built);
    }

    private TeamsOptions Options()
    {
        List<(string Key, string Value)> keys = setting.Teams.IsWithoutTokens
            ? [("DangerouslyAllowUnauthenticatedLoopback", "true")]
            :
            [
                ("AppId", setting.Teams.AppId),
                ("TenantId", setting.Teams.TenantId),
                ("ClientSecret", setting.Secret ?? setting.Teams.ClientSecret),
                ("OpenIdMetadataUrl", Teams.MetadataUrl),
                ("TokenAuthority", Teams.Address.AbsoluteUri),
                ("ServiceHosts", Teams.Address.Authority),
            ];
        var all = setting.Settings(Teams).Concat(keys).DistinctBy(pair => pair.Key).Select(pair => KeyValuePair.Create($"Teams:{pair.Key}", (string?)pair.Value));
        return TeamsOptions.Bind(new ConfigurationBuilder().AddInMemoryCollection(all).Build().GetSection(TeamsOptions.Section));
    }
}

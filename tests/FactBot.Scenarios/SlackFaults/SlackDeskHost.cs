using FactBot.Domain.Chat;
using FactBot.Hosting.Turns;
using FactBot.Slack;
using FactBot.Store.Sqlite;
using FactBot.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>
/// FactBot in Slack inside the test process, put together as the executable does, but for the web chat: a real store,
/// the real inbox, real sockets.
/// </summary>
internal sealed class SlackDeskHost : IAsyncDisposable
{
    /// <summary>The signing secret; the one of the fake Slack.</summary>
    internal const string Secret = "fake-signing-secret";

    private readonly TemporaryFolder folder = new();
    private readonly WebApplication app;

    private SlackDeskHost(Uri api, TimeProvider time, bool isSocket)
    {
        Store = SqliteFactStore.Open(new SqliteStoreOptions { Path = folder.File("facts.db") }, time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.AddProvider(Log);
        builder.Services
            .AddRoutingCore()
            .AddSingleton<IFactDesk>(new FactDesk(Store, time))
            .AddInbox(Store, time)
            .AddFactBotSlack(Options(api, isSocket), folder.File("keys"));
        app = builder.Build();
        app.UseRouting();
        app.MapFactBotSlack();
    }

    /// <summary>The facts.</summary>
    internal SqliteFactStore Store { get; }

    /// <summary>What went wrong.</summary>
    internal ErrorLog Log { get; } = new();

    /// <summary>The request URL for everything.</summary>
    internal Uri RequestUrl => new(new Uri(app.Urls.First()), "slack/events");

    /// <summary>What waits or is being answered.</summary>
    internal int Waiting => app.Services.GetRequiredService<Inbox>().Waiting;

    /// <summary>What answers the request URLs.</summary>
    internal IEnumerable<Microsoft.AspNetCore.Http.Endpoint> Endpoints => ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints);

    /// <summary>Starts one.</summary>
    /// <param name="api">Where Slack's Web API is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="isSocket">Whether deliveries come over Socket Mode.</param>
    internal static async Task<SlackDeskHost> StartAsync(Uri api, TimeProvider time, bool isSocket = false)
    {
        var host = new SlackDeskHost(api, time, isSocket);
        await host.app.StartAsync(Newsroom.Cancelled);
        return host;
    }

    /// <summary>Waits until everything is answered.</summary>
    internal async Task RestAsync()
    {
        while (Waiting > 0)
        {
            await Task.Delay(20, Newsroom.Cancelled);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Store.Dispose();
        folder.Dispose();
    }

    private static SlackOptions Options(Uri api, bool isSocket) => SlackOptions.Bind(new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = "xoxb-fake-bot",
            ["Slack:ApiBaseUrl"] = api.AbsoluteUri,
            [isSocket ? "Slack:AppToken" : "Slack:SigningSecret"] = isSocket ? "xapp-fake-app" : Secret,
        })
        .Build()
        .GetSection(SlackOptions.Section));
}

using System.Collections.Concurrent;
using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;
using FactBot.Teams.Turns;
using FactBot.Testing.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Teams.Tests.Receiving;

/// <summary>The messaging endpoint on a real socket, beside a stand-in for Teams; nothing is done about what gets through.</summary>
internal sealed class Endpoint : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Lines lines = new();

    private Endpoint(FakeConnector teams, TeamsOptions options, TimeProvider time)
    {
        Teams = teams;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(lines);
        builder.Services
            .AddSingleton(options)
            .AddSingleton(time)
            .AddSingleton<TeamsTroubles>()
            .AddSingleton<TeamsHttp>()
            .AddSingleton(provider => new Fetcher(provider.GetRequiredService<TeamsHttp>().Client, time))
            .AddSingleton<SigningKeys>()
            .AddSingleton<TokenVerifier>()
            .AddSingleton<ServiceHosts>()
            .AddSingleton<IDeliveries>(Deliveries)
            .AddSingleton<FileLinks>()
            .AddSingleton<TeamsRequestHandler>();
        app = builder.Build();
        TeamsEndpoints.Map(app);
    }

    internal FakeConnector Teams { get; }

    internal RecordingDeliveries Deliveries { get; } = new();

    internal IReadOnlyCollection<string> Log => lines.All;

    internal IReadOnlyList<string> Troubles => app.Services.GetRequiredService<TeamsTroubles>().Sentences;

    /// <summary>Opens one.</summary>
    /// <param name="time">The clock of both sides.</param>
    /// <param name="change">Changes the settings.</param>
    internal static async Task<Endpoint> OpenAsync(TimeProvider? time = null, Func<TeamsOptions, TeamsOptions>? change = null)
    {
        var clock = time ?? TimeProvider.System;
        var teams = await FakeConnector.StartAsync(new FakeConnectorOptions { Time = clock });
        var options = new TeamsOptions
        {
            AppId = teams.Options.AppId,
            TenantId = teams.Options.TenantId,
            ClientSecret = teams.Options.ClientSecret,
            OpenIdMetadataUrl = teams.MetadataUrl,
            ServiceHosts = [teams.Address.Authority],
        };
        var endpoint = new Endpoint(teams, change?.Invoke(options) ?? options, clock);
        await endpoint.app.StartAsync(TestContext.Current.CancellationToken);
        teams.DeliverTo(new Uri(new Uri(endpoint.app.Urls.First()), "api/messages"));
        return endpoint;
    }

    /// <summary>A message of Alice's.</summary>
    internal System.Text.Json.Nodes.JsonObject Message()
    {
        var alice = Teams.Person("alice");
        var activity = Teams.Activity("message", alice.Account, Teams.Conversation("a:alice", "personal", ""));
        activity["text"] = "the secret question";
        return activity;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> all = new();

        internal IReadOnlyCollection<string> All => all;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                all.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}

using FactBot.Domain.Chat;
using FactBot.Hosting;
using FactBot.Hosting.Turns;
using FactBot.Slack;
using FactBot.Slack.Hosting;
using FactBot.Testing;
using FactBot.Testing.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactBot.Scenarios.Slack;

/// <summary>
/// FactBot in a workspace, over HTTP, put together in this process: store, desk, inbox and adapter are the real ones.
/// When it ends, everything it showed is held against Block Kit's rules.
/// </summary>
internal sealed class SlackNewsroom : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LogLines log = new();
    private readonly Desk desk;
    private readonly WebApplication app;

    private SlackNewsroom(FakeSlack slack, SlackSetting setting)
    {
        Slack = slack;
        desk = Desk.Open(folder.File("facts.db"), TimeProvider.System);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services
            .AddSingleton(setting.Desk(desk.Door))
            .AddInbox(desk.Store, TimeProvider.System)
            .AddFactBotSlack(Options(slack, setting), desk.Keys);
        app = builder.Build();
        app.MapFactBotSlack();
    }

    /// <summary>The workspace.</summary>
    internal FakeSlack Slack { get; }

    /// <summary>Where FactBot listens.</summary>
    internal Uri Address => new(app.Urls.First());

    /// <summary>What FactBot logged.</summary>
    internal IReadOnlyCollection<string> Log => log.Lines;

    /// <summary>What <c>GET /health</c> says of Slack.</summary>
    internal IReadOnlyList<string> Troubles => app.Services.GetRequiredService<SlackHealth>().Sentences;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Opens one, with sample facts unless told otherwise.</summary>
    internal static async Task<SlackNewsroom> OpenAsync(SlackSetting? setting = null)
    {
        setting ??= new SlackSetting();
        var newsroom = new SlackNewsroom(await FakeSlack.StartAsync(setting.Slack), setting);
        if (setting.HasSample)
        {
            await SampleFacts.LoadAsync(newsroom.desk.Store, TimeProvider.System, Cancelled);
        }

        await newsroom.app.StartAsync(Cancelled);
        newsroom.Slack.DeliverTo(new Uri(newsroom.Address, "slack/events"));
        return newsroom;
    }

    /// <summary>One in which Edith is an editor.</summary>
    internal static Task<SlackNewsroom> WithEdithAsync() =>
        OpenAsync(new SlackSetting { Settings = slack => [("Roles:Editor", slack.Person("edith").User.Id)] });

    /// <summary>Says something at the desk itself, past Slack, as an editor.</summary>
    internal ValueTask<Reply> SayAsync(string text, string newsroom = "newsroom") => desk.Door.HandleAsync(
        new Message { Newsroom = new NewsroomId(newsroom), Sender = TestDesk.Edith, Text = text },
        Cancelled);

    /// <summary>How many facts are on file.</summary>
    internal ValueTask<long> CountAsync(string newsroom = "newsroom") => desk.Store.CountAsync(new NewsroomId(newsroom), Cancelled);

    /// <summary>Waits until FactBot has done everything it was delivered.</summary>
    internal async Task DoneAsync()
    {
        var inbox = app.Services.GetRequiredService<Inbox>();
        do
        {
            await Slack.EchoesAsync();
            while (inbox.Waiting > 0)
            {
                await Task.Delay(10, Cancelled);
            }
        }
        while (inbox.Waiting > 0);
    }

    /// <summary>The messages of FactBot that somebody sees.</summary>
    internal static async Task<IReadOnlyList<SlackMessage>> SeenByAsync(SlackPerson person) =>
        [.. (await person.LookAsync()).Messages.Where(message => message.BotId is not null)];

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await Slack.DisposeAsync();
        desk.Dispose();
        folder.Dispose();
        ShownBlocks.Hold(Slack.Calls, Slack.Record.Attempts);
    }

    private static SlackOptions Options(FakeSlack slack, SlackSetting setting)
    {
        var keys = new List<(string Key, string Value)> { ("ApiBaseUrl", slack.ApiUrl.AbsoluteUri), ("SigningSecret", slack.Options.SigningSecret) };
        keys.AddRange(setting.IsInstalled
            ? [("ClientId", slack.Options.ClientId), ("ClientSecret", slack.Options.ClientSecret)]
            : [("BotToken", slack.Options.BotToken)]);
        keys.AddRange(setting.Settings(slack));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(keys.Select(pair => KeyValuePair.Create($"Slack:{pair.Key}", (string?)pair.Value))).Build();
        return SlackOptions.Bind(configuration.GetSection(SlackOptions.Section));
    }
}

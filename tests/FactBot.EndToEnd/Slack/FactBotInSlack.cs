using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>The executable and a stand-in for Slack that it works in, for the tests of one class.</summary>
public abstract class FactBotInSlack : IAsyncLifetime
{
    /// <summary>The stand-in.</summary>
    internal ISlackStandIn Slack { get; private set; } = null!;

    /// <summary>The executable.</summary>
    internal FactBotProcess FactBot { get; } = new();

    /// <summary>What the app called.</summary>
    internal abstract IEnumerable<SlackCall> Calls { get; }

    /// <summary>What goes wrong with calls.</summary>
    internal abstract SlackFaults Faults { get; }

    public async ValueTask InitializeAsync()
    {
        Slack = await StartSlackAsync();
        await FactBot.InitializeAsync();
        await ConnectAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await FactBot.DisposeAsync();
        ShownBlocks.Hold(Calls, Slack.Record.Attempts);
        GC.SuppressFinalize(this);
    }

    /// <summary>What may happen to the connection while somebody is at work; nothing unless a stand-in can.</summary>
    internal virtual Task DisturbAsync() => Task.CompletedTask;

    /// <summary>Starts the stand-in, and tells the executable of it.</summary>
    private protected abstract Task<ISlackStandIn> StartSlackAsync();

    /// <summary>Waits until deliveries can be made.</summary>
    private protected abstract Task ConnectAsync();

    /// <summary>The settings that every transport needs.</summary>
    private protected void Set(Uri api, FakeSlackOptions options, params IEnumerable<(string Name, string Value)> more)
    {
        foreach (var (name, value) in more.Append(("BotToken", options.BotToken)).Append(("ApiBaseUrl", api.AbsoluteUri)))
        {
            FactBot.Settings[$"Slack__{name}"] = value;
        }
    }

    /// <summary>Where deliveries over HTTP go.</summary>
    private protected Uri Events => new(FactBot.Address, "slack/events");
}

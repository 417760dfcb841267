using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>On the emulator, which others wrote.</summary>
public sealed class OnEmulator : FactBotInSlack
{
    private EmulatedSlack _slack = null!;

    internal override IEnumerable<SlackCall> Calls => _slack.Calls;

    internal override SlackFaults Faults => _slack.Faults;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _slack.DisposeAsync();
    }

    private protected override async Task<ISlackStandIn> StartSlackAsync()
    {
        _slack = await EmulatedSlack.StartAsync(new FakeSlackOptions { Events = Manifest.Events }, "alice", "bob");
        Set(_slack.ApiUrl, _slack.Options, ("SigningSecret", _slack.Options.SigningSecret));
        return _slack;
    }

    private protected override Task ConnectAsync()
    {
        _slack.DeliverTo(Events);
        return Task.CompletedTask;
    }
}

/// <summary>On the fake over HTTP; events come twice.</summary>
public sealed class OnFakeOverHttp : OnFake
{
    internal override Task DisturbAsync() => RepeatAsync();

    private protected override (string Name, string Value) Transport => ("SigningSecret", Fake.Options.SigningSecret);

    private protected override Task ConnectAsync()
    {
        Fake.DeliverTo(Events);
        return Task.CompletedTask;
    }
}

/// <summary>On the fake over Socket Mode; connections are refreshed and cut, and events come twice.</summary>
public sealed class OnFakeOverSockets : OnFake
{
    internal override async Task DisturbAsync()
    {
        await Fake.Sockets.RefreshAsync(cancellationToken: TestContext.Current.CancellationToken);
        await RepeatAsync();
        Fake.Sockets.Drop();
        await ConnectAsync();
    }

    private protected override (string Name, string Value) Transport => ("AppToken", Fake.Options.AppToken);

    private protected override Task ConnectAsync() => Fake.Sockets.ConnectedAsync(2, TestContext.Current.CancellationToken);
}

/// <summary>On the fake.</summary>
public abstract class OnFake : FactBotInSlack
{
    internal FakeSlack Fake { get; private set; } = null!;

    internal override IEnumerable<SlackCall> Calls => Fake.Calls;

    internal override SlackFaults Faults => Fake.Faults;

    private protected abstract (string Name, string Value) Transport { get; }

    /// <summary>The last event once more, when there was one.</summary>
    private protected Task RepeatAsync() =>
        Fake.Record.Attempts.Any(attempt => attempt.Delivery.Kind == SlackDeliveryKind.Event) ? Fake.RepeatAsync() : Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Fake.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected override async Task<ISlackStandIn> StartSlackAsync()
    {
        Fake = await FakeSlack.StartAsync(new FakeSlackOptions { Events = Manifest.Events });
        Set(Fake.ApiUrl, Fake.Options, Transport);
        return Fake;
    }
}

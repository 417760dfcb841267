using FactBot.Slack.Receiving;
using FactBot.Slack.Receiving.SocketMode;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

/// <summary>Socket Mode before <see cref="FakeSlackSockets"/> and <see cref="RecordingDeliveries"/>, in a hurry.</summary>
internal sealed class SocketDesk : IAsyncDisposable
{
    private readonly LoggerFactory _logs;
    private readonly SocketModeService _service;

    private SocketDesk(FakeSlackSockets slack, SocketModeSettings settings, TimeProvider time)
    {
        Slack = slack;
        Address = () => new SocketAddress.Open(slack.Address);
        _logs = new LoggerFactory([Log]);
        State = new SocketState(_logs.CreateLogger<SocketState>());
        var pace = new SocketPace(time, new Random(1)) { First = TimeSpan.FromMilliseconds(2), Most = TimeSpan.FromMilliseconds(20) };
        _service = new SocketModeService(settings, AskAsync, new Intake(Deliveries, _logs.CreateLogger<Intake>()), State, pace);
    }

    internal FakeSlackSockets Slack { get; }

    internal RecordingDeliveries Deliveries { get; } = new();

    internal LogLines Log { get; } = new();

    internal SocketState State { get; }

    /// <summary>What Slack answers when it is asked for an address.</summary>
    internal Func<SocketAddress> Address { get; set; }

    /// <summary>How often it was asked.</summary>
    internal int Asked => Volatile.Read(ref _asked);

    /// <summary>The service's work; completes when it stopped or gave up.</summary>
    internal Task Work => _service.ExecuteTask!;

    private int _asked;

    internal static async Task<SocketDesk> StartAsync(Func<SocketModeSettings, SocketModeSettings>? change = null, Func<SocketAddress>? address = null, TimeProvider? time = null)
    {
        var settings = new SocketModeSettings { Connections = 1, AllowLoopback = true, Grace = TimeSpan.FromSeconds(1), Linger = TimeSpan.FromMinutes(1) };
        var desk = new SocketDesk(await FakeSlackSockets.StartAsync(), change?.Invoke(settings) ?? settings, time ?? TimeProvider.System);
        desk.Address = address ?? desk.Address;
        await desk._service.StartAsync(TestContext.Current.CancellationToken);
        return desk;
    }

    internal Task StopAsync() => _service.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync(CancellationToken.None);
        _service.Dispose();
        await Slack.DisposeAsync();
        _logs.Dispose();
    }

    private ValueTask<SocketAddress> AskAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return new(Address());
    }
}

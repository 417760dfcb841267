using Microsoft.Extensions.Hosting;

namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>Receives from Slack over connections that FactBot opens itself, so that it needs no public address.</summary>
/// <param name="settings">How connections are kept up.</param>
/// <param name="address">Asks Slack where to connect to, for one connection.</param>
/// <param name="intake">Where deliveries go.</param>
/// <param name="state">How it is doing.</param>
/// <param name="pace">How long to wait before what.</param>
internal sealed class SocketModeService(
    SocketModeSettings settings,
    Func<CancellationToken, ValueTask<SocketAddress>> address,
    Intake intake,
    SocketState state,
    SocketPace pace) : BackgroundService
{
    private readonly EnvelopeDesk _desk = new(intake);
    private int _lanes = settings.Connections;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var dialler = new SocketDialler(address, settings);
        return Task.WhenAll(Enumerable.Range(0, settings.Connections).Select(_ => Lane(dialler).RunAsync(stoppingToken)));
    }

    private SocketLane Lane(SocketDialler dialler) =>
        new(dialler, socket => new SocketConnection(socket, _desk, settings, state), settings, state, pace) { MayEnd = TryGiveUpLane };

    /// <summary>All lanes but the last may end.</summary>
    private bool TryGiveUpLane()
    {
        if (Interlocked.Decrement(ref _lanes) > 0)
        {
            return true;
        }

        Interlocked.Increment(ref _lanes);
        return false;
    }
}

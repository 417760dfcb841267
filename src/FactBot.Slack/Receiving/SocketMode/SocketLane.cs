using System.Net.WebSockets;

namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>
/// Keeps one connection up. A connection that Slack wants renewed serves on until the new one is greeted, and lingers
/// a little after that.
/// </summary>
/// <param name="dialler">Opens sockets.</param>
/// <param name="serve">Makes a connection of a socket.</param>
/// <param name="settings">How connections are kept up.</param>
/// <param name="state">Where trouble is told.</param>
/// <param name="pace">How long to wait.</param>
internal sealed class SocketLane(
    SocketDialler dialler,
    Func<WebSocket, SocketConnection> serve,
    SocketModeSettings settings,
    SocketState state,
    SocketPace pace)
{
    /// <summary>What is wrong where the app has no Socket Mode.</summary>
    internal const string SwitchedOff =
        "Socket Mode is switched off for this app, so nothing comes from Slack; switch it on under “Socket Mode” in the app's settings. FactBot looks again every few minutes.";

    private readonly List<Task> _retiring = [];
    private SocketConnection? _current;
    private int _failures;

    /// <summary>Whether this lane may end because there are others; asked when Slack has too many connections of ours.</summary>
    internal required Func<bool> MayEnd { get; init; }

    /// <summary>Runs until it is stopped, or until there is no more sense in it.</summary>
    internal async Task RunAsync(CancellationToken stop)
    {
        try
        {
            for (var outlook = SocketOutlook.Now; outlook != SocketOutlook.End;)
            {
                outlook = await TurnAsync(stop);
                await pace.WaitAsync(outlook, _failures, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop: what stands is closed below.
        }
        finally
        {
            await CloseCurrentAsync();
            await Task.WhenAll(_retiring);
        }
    }

    /// <summary>Opens one connection, lets the one before go, and serves until this one parts.</summary>
    private async Task<SocketOutlook> TurnAsync(CancellationToken stop)
    {
        if (await OpenAsync(stop) is var (connection, outlook) && connection is null)
        {
            _failures++;
            return outlook;
        }

        Retire(stop);
        _current = connection;
        var since = pace.Now;
        var parting = await connection.Parting.WaitAsync(stop);
        var isSteady = pace.IsSteadySince(since);
        _failures = isSteady ? 1 : _failures + 1;
        if (parting == Parting.Refresh)
        {
            return isSteady ? SocketOutlook.Now : SocketOutlook.Retry;
        }

        await CloseCurrentAsync();
        return After(parting);
    }

    private async Task<(SocketConnection? Connection, SocketOutlook Outlook)> OpenAsync(CancellationToken stop)
    {
        var dialled = await dialler.DialAsync(stop);
        if (dialled.Socket is null)
        {
            state.Report(dialled.Trouble!);
            return (null, dialled.Outlook);
        }

        var connection = serve(dialled.Socket);
        connection.Start();
        await pace.IsWithinAsync(Task.WhenAny(connection.Greeted, connection.Parting), settings.HelloTimeout, stop);
        if (connection.Greeted.IsCompletedSuccessfully)
        {
            return (connection, SocketOutlook.Now);
        }

        var parting = connection.Parting is { IsCompletedSuccessfully: true, Result: var early } ? early : Parting.Dropped;
        await connection.CloseAsync(pace);
        stop.ThrowIfCancellationRequested();
        return (null, After(parting));
    }

    private SocketOutlook After(Parting parting)
    {
        var (trouble, outlook) = parting switch
        {
            Parting.LinkDisabled => (SwitchedOff, SocketOutlook.Rest),
            Parting.TooMany when MayEnd() => ("Slack has as many connections of this app as it allows; FactBot goes on with one fewer.", SocketOutlook.End),
            Parting.TooMany => ("Slack has as many connections of this app as it allows; stop the other processes of the app. FactBot looks again every few minutes.", SocketOutlook.Rest),
            Parting.Giant => ("Slack sent a message larger than FactBot reads; the connection is opened anew.", SocketOutlook.Retry),
            _ => ("A connection to Slack was lost; FactBot opens another.", SocketOutlook.Retry),
        };
        state.Report(trouble);
        return outlook;
    }

    private void Retire(CancellationToken stop)
    {
        _retiring.RemoveAll(task => task.IsCompleted);
        if (_current is { } replaced)
        {
            _retiring.Add(LingerAsync(replaced, stop));
        }

        _current = null;
    }

    /// <summary>What Slack had already sent its way is still served.</summary>
    private async Task LingerAsync(SocketConnection replaced, CancellationToken stop)
    {
        await pace.IsWithinAsync(replaced.Ended, settings.Linger, stop);
        await replaced.CloseAsync(pace);
    }

    private async Task CloseCurrentAsync()
    {
        if (_current is { } connection)
        {
            _current = null;
            await connection.CloseAsync(pace);
        }
    }
}

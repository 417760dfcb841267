using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>How Socket Mode is doing, for the health report.</summary>
internal sealed class SocketState(ILogger<SocketState> log)
{
    private readonly Lock _gate = new();
    private int _connected;
    private string? _trouble;

    /// <summary>How many connections stand.</summary>
    internal int Connected => Volatile.Read(ref _connected);

    /// <summary>What went wrong last, as a sentence; null since a connection stood again.</summary>
    internal string? Trouble => Volatile.Read(ref _trouble);

    /// <summary>A connection was greeted.</summary>
    internal void Opened()
    {
        lock (_gate)
        {
            _connected++;
            _trouble = null;
        }

        ReceivingLog.SocketConnected(log);
    }

    /// <summary>A connection that was greeted is gone.</summary>
    internal void Closed()
    {
        lock (_gate)
        {
            _connected--;
        }
    }

    /// <summary>Something is wrong. The same sentence is logged once, however many connections say it.</summary>
    internal void Report(string trouble)
    {
        lock (_gate)
        {
            if (_trouble == trouble)
            {
                return;
            }

            _trouble = trouble;
        }

        ReceivingLog.SocketTrouble(log, trouble);
    }

    /// <summary>A frame was left.</summary>
    internal void NoteGarbage() => ReceivingLog.SocketGarbage(log);

    /// <summary>FactBot broke over an envelope, which stays unacknowledged.</summary>
    internal void NoteBroken(Exception exception) => ReceivingLog.SocketBroke(log, exception);
}

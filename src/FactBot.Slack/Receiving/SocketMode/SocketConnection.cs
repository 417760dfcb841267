using System.Net.WebSockets;
using System.Text.Json;
using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>
/// One connection to Slack. Envelopes are handled side by side, so that a slow one keeps no other waiting;
/// acknowledgements go out one at a time, on the connection their envelope came by.
/// </summary>
internal sealed class SocketConnection(WebSocket socket, EnvelopeDesk desk, SocketModeSettings settings, SocketState state) : IDisposable
{
    private readonly FrameReader _frames = new(socket, settings.MaxFrameBytes);
    private readonly InFlight _inFlight = new(settings.MaxInFlight);
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _work = new();
    private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Parting> _parting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isClosing;

    /// <summary>Completes when Slack has said hello.</summary>
    internal Task Greeted => _greeted.Task;

    /// <summary>Completes when the connection will not serve much longer; at the latest when it is gone.</summary>
    internal Task<Parting> Parting => _parting.Task;

    /// <summary>Completes when nothing comes any more.</summary>
    internal Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Begins to listen.</summary>
    internal void Start() => Ended = ListenAsync();

    /// <summary>Takes leave: acknowledgements under way first, then the farewell; what takes longer than the grace is cut off.</summary>
    internal async Task CloseAsync(SocketPace pace)
    {
        _isClosing = true;
        await pace.IsWithinAsync(_inFlight.WhenIdle, settings.Grace);
        await _work.CancelAsync();
        await pace.IsWithinAsync(SayFarewellAsync(), settings.Grace);
        await pace.IsWithinAsync(Ended, settings.Grace);
        socket.Abort();
        await Ended;

        // Work that does not heed its token finds everything disposed, which is as good as gone.
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
        _work.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            // Cancelling a receive would tear the socket down under the acknowledgements, so nothing does; see CloseAsync.
            while (await _frames.ReadAsync(CancellationToken.None) is { Kind: not FrameKind.Close } frame && Take(frame))
            {
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // The same as a farewell: the lane opens another one.
        }
        finally
        {
            _parting.TrySetResult(SocketMode.Parting.Dropped);
            if (!_greeted.TrySetCanceled())
            {
                state.Closed();
            }
        }
    }

    /// <summary>False when nothing more is to be read.</summary>
    private bool Take(Frame frame)
    {
        if (frame.Kind == FrameKind.Giant)
        {
            _parting.TrySetResult(SocketMode.Parting.Giant);
            return false;
        }

        switch (frame.Kind == FrameKind.Text ? Read(frame.Bytes) : null)
        {
            case null:
                state.NoteGarbage();
                break;
            case { Type: "hello" }:
                Greet();
                break;
            case { Type: "disconnect" } disconnect:
                _parting.TrySetResult(PartingOf(disconnect.Reason));
                break;
            case { EnvelopeId: { Length: > 0 } id } envelope when !_isClosing && _inFlight.TryEnter():
                _ = HandleAsync(id, envelope);
                break;
        }

        return true;
    }

    private void Greet()
    {
        if (_greeted.TrySetResult())
        {
            state.Opened();
        }
    }

    private async Task HandleAsync(string envelopeId, SocketFrame envelope)
    {
        try
        {
            // The next frame is read meanwhile, whatever the work is.
            await Task.Yield();
            if (await desk.HandleAsync(envelopeId, envelope, _work.Token) is { } acknowledgement)
            {
                await SendAsync(acknowledgement);
            }
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // Unacknowledged: Slack delivers it again on another connection.
        }
        catch (Exception unforeseen)
        {
            state.NoteBroken(unforeseen);
        }
        finally
        {
            _inFlight.Leave();
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> text)
    {
        await _sending.WaitAsync(_work.Token);
        try
        {
            await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task SayFarewellAsync()
    {
        try
        {
            var status = _parting.Task is { IsCompleted: true, Result: SocketMode.Parting.Giant } ? WebSocketCloseStatus.MessageTooBig : WebSocketCloseStatus.NormalClosure;
            await socket.CloseOutputAsync(status, null, CancellationToken.None);
        }
        catch (Exception gone) when (IsGone(gone))
        {
            // Nobody is left to take leave of.
        }
    }

    private static SocketFrame? Read(ReadOnlyMemory<byte> text)
    {
        try
        {
            return JsonSerializer.Deserialize(text.Span, SlackWireJson.Default.SocketFrame);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Parting PartingOf(string? reason) => reason switch
    {
        "link_disabled" => SocketMode.Parting.LinkDisabled,
        "too_many_websockets" => SocketMode.Parting.TooMany,
        _ => SocketMode.Parting.Refresh,
    };

    private static bool IsGone(Exception exception) =>
        exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;
}

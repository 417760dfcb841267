using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Testing.Slack;

/// <summary>One open Socket Mode connection.</summary>
internal sealed class SocketConnection : IDisposable
{
    private readonly HttpContext context;
    private readonly ValveStream stream;
    private readonly WebSocket socket;
    private readonly SlackRecord record;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode?>> open = new(StringComparer.Ordinal);
    private volatile bool hasEnded;

    internal SocketConnection(HttpContext context, Stream stream, SlackRecord record, TimeSpan pingInterval)
    {
        this.context = context;
        this.stream = new ValveStream(stream);
        this.record = record;
        socket = WebSocket.CreateFromStream(this.stream, new WebSocketCreationOptions
        {
            IsServer = true,
            KeepAliveInterval = pingInterval,
            KeepAliveTimeout = TimeSpan.FromMinutes(1),
        });
    }

    /// <summary>Whether it was said hello to, so that it takes envelopes.</summary>
    internal bool IsGreeted { get; set; }

    /// <summary>Whether it takes no new envelopes, for it will be closed.</summary>
    internal bool IsDraining { get; set; }

    /// <summary>Whether it was cut by the fake, so that what is lost is not the app's fault.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>Reads acknowledgements until the connection ends.</summary>
    internal async Task ReadAsync()
    {
        var buffer = new ArraySegment<byte>(new byte[16 * 1024]);
        using var text = new MemoryStream();
        try
        {
            while (await socket.ReceiveAsync(buffer, gone.Token) is { MessageType: not WebSocketMessageType.Close } part)
            {
                text.Write(buffer.AsSpan(0, part.Count));
                if (part.EndOfMessage)
                {
                    Take(Encoding.UTF8.GetString(text.ToArray()));
                    text.SetLength(0);
                }
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, gone.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone, which is all there is to know.
        }

        // Said before they are told, so that whoever begins to wait now is told too.
        hasEnded = true;
        foreach (var waiting in open.Values)
        {
            waiting.TrySetCanceled();
        }
    }

    /// <summary>What will be said to an envelope that is sent next.</summary>
    /// <returns>Completes with the payload of its acknowledgement; is cancelled when the connection ends first.</returns>
    internal Task<JsonNode?> Expect(string id)
    {
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        open[id] = answer;
        if (hasEnded)
        {
            answer.TrySetCanceled();
        }

        return answer.Task;
    }

    /// <summary>Sends an envelope whose answer is expected.</summary>
    internal async Task SendEnvelopeAsync(string id, JsonObject envelope)
    {
        if (!await TrySendAsync(envelope) && open.TryGetValue(id, out var answer))
        {
            answer.TrySetCanceled();
        }
    }

    /// <summary>Sends a frame.</summary>
    /// <returns>Whether the connection was still there.</returns>
    internal async Task<bool> TrySendAsync(JsonObject frame)
    {
        await turn.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, gone.Token);
            return true;
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Says good-bye with a close frame.</summary>
    internal async Task CloseAsync()
    {
        await turn.WaitAsync();
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, gone.Token);
        }
        catch (Exception fault) when (fault is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // It was closed from the other side at the same time.
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Cuts the connection without a word.</summary>
    internal void Cut()
    {
        IsCut = true;
        gone.Cancel();
        try
        {
            context.Abort();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself at the same moment.
        }
    }

    /// <summary>Leaves the connection standing, but nothing passes any more.</summary>
    internal void FallSilent()
    {
        IsCut = true;
        IsDraining = true;
        stream.Shut();
    }

    public void Dispose()
    {
        gone.Cancel();
        socket.Dispose();
        stream.Dispose();
    }

    private void Take(string text)
    {
        JsonObject? frame;
        try
        {
            frame = JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            frame = null;
        }

        if ((string?)frame?["envelope_id"] is not { } id)
        {
            record.Complain("A frame on the socket was no acknowledgement.");
        }
        else if (!open.TryRemove(id, out var answer))
        {
            record.Complain("An envelope was acknowledged that was not open on this connection.");
        }
        else
        {
            answer.TrySetResult(frame["payload"]?.DeepClone());
        }
    }
}

using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using FactBot.Slack.Wire;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

/// <summary>One connection, from Slack's end.</summary>
internal sealed class FakeSlackSocket(WebSocket socket) : IDisposable
{
    private readonly Channel<JsonElement> _said = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<WebSocketCloseStatus?> _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How FactBot took its leave; null when it just went.</summary>
    internal Task<WebSocketCloseStatus?> Left => _left.Task.ComesAsync("the farewell");

    internal Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true);

    internal Task SendAsync(byte[] bytes, WebSocketMessageType type, bool isEnd) => socket.SendAsync(bytes, type, isEnd, TestContext.Current.CancellationToken);

    internal Task DeliverAsync(string envelopeId, string type, string payload, bool acceptsAnswer = false, int? attempt = null)
    {
        using var document = JsonDocument.Parse(payload);
        var frame = new SocketFrame { Type = type, EnvelopeId = envelopeId, Payload = document.RootElement, AcceptsResponsePayload = acceptsAnswer, RetryAttempt = attempt, RetryReason = attempt is null ? null : "timeout" };
        return SendAsync(JsonSerializer.Serialize(frame, SlackWireJson.Default.SocketFrame));
    }

    internal Task DisconnectAsync(string reason) => SendAsync($$"""{"type":"disconnect","debug_info":{"host":"x"},"reason":"{{reason}}"}""");

    /// <summary>The next acknowledgement as it was worded.</summary>
    internal async Task<string> NextAsync() => (await _said.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().ComesAsync("an acknowledgement")).GetRawText();

    /// <summary>All acknowledgements that came so far and were not asked for.</summary>
    internal int Unread => _said.Reader.Count;

    internal Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);

    /// <summary>Is gone without a word.</summary>
    internal void Drop() => socket.Abort();

    internal async Task ListenAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, cancellationToken) is { MessageType: not WebSocketMessageType.Close } received)
            {
                using var document = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
                await _said.Writer.WriteAsync(document.RootElement.Clone(), cancellationToken);
            }

            _left.TrySetResult(socket.CloseStatus);
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            _left.TrySetResult(null);
        }
        finally
        {
            _said.Writer.TryComplete();
        }
    }

    public void Dispose() => socket.Dispose();
}

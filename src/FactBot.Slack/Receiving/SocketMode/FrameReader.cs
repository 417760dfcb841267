using System.Net.WebSockets;

namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>Reads whole messages, of however many fragments, that are not larger than agreed.</summary>
internal sealed class FrameReader(WebSocket socket, int limit)
{
    private byte[] _buffer = new byte[Math.Min(16 * 1024, limit + 1)];

    /// <summary>The next message; its bytes hold until the one after is read.</summary>
    internal async ValueTask<Frame> ReadAsync(CancellationToken cancellationToken)
    {
        for (var filled = 0; ;)
        {
            var received = await socket.ReceiveAsync(_buffer.AsMemory(filled), cancellationToken);
            filled += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return new Frame(FrameKind.Close, default);
            }

            if (filled > limit)
            {
                return new Frame(FrameKind.Giant, default);
            }

            if (received.EndOfMessage)
            {
                return new Frame(received.MessageType == WebSocketMessageType.Text ? FrameKind.Text : FrameKind.Other, _buffer.AsMemory(0, filled));
            }

            if (filled == _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Min(2 * _buffer.Length, limit + 1));
            }
        }
    }
}

/// <summary>A whole message.</summary>
internal readonly record struct Frame(FrameKind Kind, ReadOnlyMemory<byte> Bytes);

/// <summary>What a message is.</summary>
internal enum FrameKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Bytes, which Socket Mode does not use.</summary>
    Other,

    /// <summary>Larger than agreed; the rest of it is unread.</summary>
    Giant,

    /// <summary>The other side takes its leave.</summary>
    Close,
}

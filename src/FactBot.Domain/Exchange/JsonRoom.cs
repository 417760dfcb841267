using System.Buffers;
using System.Text.Json;

namespace FactBot.Domain.Exchange;

/// <summary>Room to write JSON in, one text after the other, as <see cref="FactJsonWriter.Options"/> says. Used by one thread.</summary>
public sealed class JsonRoom : IDisposable
{
    private const int UsualSize = 1024;
    private readonly ArrayBufferWriter<byte> buffer = new(UsualSize);
    private readonly Utf8JsonWriter json;

    /// <summary>Makes the room.</summary>
    public JsonRoom() => json = new Utf8JsonWriter(buffer, FactJsonWriter.Options);

    /// <summary>The bytes of what is written; good until the next call.</summary>
    public ReadOnlySpan<byte> Write<T>(T what, Action<Utf8JsonWriter, T> write)
    {
        buffer.ResetWrittenCount();
        json.Reset();
        write(json, what);
        json.Flush();
        return buffer.WrittenSpan;
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();
}

namespace FactBot.Store.Sqlite.Index;

/// <summary>Bytes that grow in number.</summary>
internal sealed class ByteBuffer(int capacity = 4096)
{
    private byte[] bytes = new byte[capacity];

    internal int Length { get; private set; }

    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    internal void Add(byte value) => Grow(1)[0] = value;

    internal void Add(ReadOnlySpan<byte> values) => values.CopyTo(Grow(values.Length));

    /// <summary>Room for more bytes, to be filled by the caller.</summary>
    internal Span<byte> Grow(int count)
    {
        var start = Length;
        if (start + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, start + count));
        }

        Length += count;
        return bytes.AsSpan(start, count);
    }

    internal void Overwrite(int at, ReadOnlySpan<byte> values) => values.CopyTo(bytes.AsSpan(at, Length - at));

    internal void Clear() => Length = 0;
}

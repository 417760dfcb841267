using System.Buffers.Binary;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Where a term stands in the order of bytes, mostly told by its first eight.</summary>
/// <param name="bytes">The first bytes of the term.</param>
internal readonly struct TermOrder(ReadOnlySpan<byte> bytes)
{
    private readonly ulong first = First(bytes);

    /// <summary>Compares two terms; the bytes are those that they are made of.</summary>
    internal int CompareTo(TermOrder other, ReadOnlySpan<byte> own, ReadOnlySpan<byte> others) =>
        first != other.first ? first.CompareTo(other.first) : own.SequenceCompareTo(others);

    private static ulong First(ReadOnlySpan<byte> bytes)
    {
        Span<byte> eight = stackalloc byte[sizeof(ulong)];
        eight.Clear();
        bytes[..Math.Min(eight.Length, bytes.Length)].CopyTo(eight);
        return BinaryPrimitives.ReadUInt64BigEndian(eight);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FactBot.Domain.Facts;

/// <summary>
/// Keys of facts that come in together, each greater than the one before: UUIDv7 with a counter of 26 bits behind the
/// time, begun at random and carried into the time, and 48 random bits behind that (RFC 9562, section 6.2, method 1). Keys in order are kept in
/// order, which many at once do much faster. Used by one thread.
/// </summary>
/// <param name="now">The time in the keys.</param>
public sealed class KeySequence(DateTimeOffset now)
{
    private const int CounterBits = 26;
    private const int CounterBitsBehindVariant = 14;
    private const ulong Version7 = 7UL << 12;
    private const ulong Variant = 2UL << 62;

    private const int RandomBytes = 6;
    private const int KeysInStock = 256;
    private readonly byte[] random = new byte[RandomBytes * KeysInStock];
    private int used = RandomBytes * KeysInStock;
    private ulong time = (ulong)now.ToUnixTimeMilliseconds();

    // Half of the numbers are left to count up to.
    private ulong counter = (ulong)RandomNumberGenerator.GetInt32(1 << (CounterBits - 1));

    /// <summary>The next key.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        NextRandom().CopyTo(bytes[^RandomBytes..]);
        var low48 = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]) & 0xFFFF_FFFF_FFFF;

        var high = counter >> CounterBitsBehindVariant;
        var low = counter & ((1 << CounterBitsBehindVariant) - 1);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (time << 16) | Version7 | high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Variant | (low << 48) | low48);
        if (++counter >> CounterBits != 0)
        {
            (time, counter) = (time + 1, 0);
        }

        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Random bytes are asked for in stock: the asking costs as much as hundreds of them.</summary>
    private ReadOnlySpan<byte> NextRandom()
    {
        if (used == random.Length)
        {
            RandomNumberGenerator.Fill(random);
            used = 0;
        }

        used += RandomBytes;
        return random.AsSpan(used - RandomBytes, RandomBytes);
    }
}

using System.Runtime.CompilerServices;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, the lowest first.</summary>
internal static class Varint
{
    internal static void Write(ByteBuffer target, long value)
    {
        var rest = (ulong)value;
        while (rest >= 0x80)
        {
            target.Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        target.Add((byte)rest);
    }

    /// <summary>A number that may be negative.</summary>
    internal static void WriteSigned(ByteBuffer target, long value) => Write(target, (value << 1) ^ (value >> 63));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static long Read(ReadOnlySpan<byte> source, ref int position)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            if (position >= source.Length || shift > 63)
            {
                throw Damaged();
            }

            var next = source[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }
    }

    internal static long ReadSigned(ReadOnlySpan<byte> source, ref int position)
    {
        var value = Read(source, ref position);
        return (long)((ulong)value >> 1) ^ -(value & 1);
    }

    /// <summary>A number that counts bytes, documents or terms.</summary>
    internal static int ReadCount(ReadOnlySpan<byte> source, ref int position) =>
        Read(source, ref position) is >= 0 and <= int.MaxValue and var count ? (int)count : throw Damaged();

    /// <summary>What to throw when a part of the index makes no sense.</summary>
    internal static InvalidDataException Damaged() => new("A part of the index is damaged.");
}

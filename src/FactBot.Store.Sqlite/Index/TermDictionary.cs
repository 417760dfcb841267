using System.Buffers.Binary;
using System.Numerics;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// The terms of a segment in the order of their UTF-8 bytes, with where their postings are. As stored, each term
/// is: bytes shared with the one before, other bytes, how many documents have it, how many older postings are
/// superseded, and for terms with documents the greatest impact and the size of the list, whose lowest bit says
/// whether the list begins the next part. In memory a hash table leads to a term.
/// </summary>
internal sealed class TermDictionary
{
    private readonly byte[] text;
    private readonly int[] starts;
    private readonly TermEntry[] entries;
    private readonly int[] table;
    private readonly WordShape[] shapes;

    private TermDictionary(byte[] text, int[] starts, TermEntry[] entries)
    {
        (this.text, this.starts, this.entries) = (text, starts, entries);
        table = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, entries.Length + (entries.Length / 2)))];
        shapes = new WordShape[entries.Length];
        for (var term = 0; term < entries.Length; term++)
        {
            shapes[term] = WordShape.Of(Bytes(term));
            var slot = SlotOf(Bytes(term));
            while (table[slot] != 0)
            {
                slot = (slot + 1) & (table.Length - 1);
            }

            table[slot] = term + 1;
        }
    }

    /// <summary>How many terms.</summary>
    internal int Count => entries.Length;

    internal ReadOnlySpan<byte> Bytes(int term) => text.AsSpan(starts[term], starts[term + 1] - starts[term]);

    /// <summary>What is quickly compared of a term.</summary>
    internal WordShape Shape(int term) => shapes[term];

    internal ref readonly TermEntry this[int term] => ref entries[term];

    /// <summary>A term's place; -1 when it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> term)
    {
        for (var slot = SlotOf(term); table[slot] != 0; slot = (slot + 1) & (table.Length - 1))
        {
            if (Bytes(table[slot] - 1).SequenceEqual(term))
            {
                return table[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>The place of the first term that does not sort before another.</summary>
    internal int LowerBound(ReadOnlySpan<byte> term)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Bytes(middle).SequenceCompareTo(term) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The places of all terms that begin with a prefix.</summary>
    internal (int From, int To) Range(ReadOnlySpan<byte> prefix)
    {
        var from = LowerBound(prefix);
        Span<byte> end = stackalloc byte[prefix.Length + 1];
        prefix.CopyTo(end);

        // No byte of UTF-8 is 0xFF, so this sorts after all that begin with the prefix.
        end[^1] = 0xFF;
        return (from, LowerBound(end));
    }

    internal static TermDictionary Read(ReadOnlySpan<byte> source)
    {
        var (text, starts, entries) = (new ByteBuffer(source.Length * 2), new List<int> { 0 }, new List<TermEntry>());
        var (position, previous, chunk, offset) = (0, 0, -1, 0);
        while (position < source.Length)
        {
            var shared = Varint.ReadCount(source, ref position);
            var other = Varint.ReadCount(source, ref position);
            if (shared > text.Length - previous || other > source.Length - position)
            {
                throw Varint.Damaged();
            }

            var bytes = text.Grow(shared + other);
            text.Written.Slice(previous, shared).CopyTo(bytes);
            source.Slice(position, other).CopyTo(bytes[shared..]);
            (previous, position) = (text.Length - bytes.Length, position + other);
            var entry = new TermEntry { Count = Varint.ReadCount(source, ref position), Superseded = Varint.ReadCount(source, ref position) };
            if (entry.Count > 0)
            {
                entry.Greatest = position < source.Length ? source[position++] : throw Varint.Damaged();
                var size = Varint.Read(source, ref position);
                (chunk, offset) = (size & 1) == 1 ? (chunk + 1, 0) : (chunk, offset);
                (entry.Chunk, entry.Offset) = (chunk, offset);
                offset = checked(offset + (int)(size >> 1));
            }

            starts.Add(text.Length);
            entries.Add(entry);
        }

        return new TermDictionary(text.Written.ToArray(), [.. starts], [.. entries]);
    }

    private int SlotOf(ReadOnlySpan<byte> term)
    {
        var hash = (ulong)term.Length;
        while (term.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(term)) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
            term = term[8..];
        }

        foreach (var value in term)
        {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15;
        }

        hash ^= hash >> 32;
        return (int)(hash * 0x9E3779B97F4A7C15 >> 33) & (table.Length - 1);
    }
}

/// <summary>What a segment knows of a term.</summary>
internal struct TermEntry
{
    /// <summary>Documents that have it.</summary>
    internal int Count;

    /// <summary>Postings of older segments that are superseded by this one.</summary>
    internal int Superseded;

    /// <summary>The part in which its postings are.</summary>
    internal int Chunk;

    /// <summary>Where in that part they begin.</summary>
    internal int Offset;

    /// <summary>The greatest impact in them.</summary>
    internal byte Greatest;
}

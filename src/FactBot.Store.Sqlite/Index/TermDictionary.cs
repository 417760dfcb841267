using System.Numerics;
using System.Runtime.CompilerServices;

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

    // One more than there are terms: a term ends where the next begins.
    private readonly TermEntry[] entries;

    // In each slot the place of a term, counted from 1, and above it bits of the term's hash: a lookup costs above all
    // what it fetches from memory, and another term is mostly told without that.
    private readonly uint[] table;
    private readonly WordShape[] shapes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private TermDictionary(byte[] text, TermEntry[] entries)
    {
        (this.text, this.entries) = (text, entries);
        table = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, Count + (Count / 2) + 1))];
        shapes = new WordShape[Count];
        for (var term = 0; term < Count; term++)
        {
            shapes[term] = WordShape.Of(Bytes(term));
            var hash = TermHash.Of(Bytes(term));
            var slot = SlotOf(hash);
            while (table[slot] != 0)
            {
                slot = (slot + 1) & PlaceMask;
            }

            table[slot] = (hash & ~(uint)PlaceMask) | (uint)(term + 1);
        }
    }

    /// <summary>How many terms.</summary>
    internal int Count => entries.Length - 1;

    // There are more slots than terms.
    private int PlaceMask => table.Length - 1;

    internal ReadOnlySpan<byte> Bytes(int term) => text.AsSpan(entries[term].Start, entries[term + 1].Start - entries[term].Start);

    /// <summary>What is quickly compared of a term.</summary>
    internal WordShape Shape(int term) => shapes[term];

    internal ref readonly TermEntry this[int term] => ref entries[term];

    /// <summary>A term's place; -1 when it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> term)
    {
        var hash = TermHash.Of(term);
        var slot = SlotOf(hash);
        int place;
        do
        {
            place = NextLike(hash, ref slot);
        }
        while (place >= 0 && !Bytes(place).SequenceEqual(term));
        return place;
    }

    /// <summary>
    /// The places of many terms; -1 for those that are not there. Each step is taken for all of them before the next is for
    /// any, so that the processor need not wait for one fetch from memory before it begins another.
    /// </summary>
    internal void Find(TermTexts terms, Span<int> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var slot = SlotOf(terms.Hash(i));
            places[i] = NextLike(terms.Hash(i), ref slot);
        }

        var starts = new int[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            starts[i] = places[i] < 0 ? 0 : entries[places[i]].Start;
        }

        for (var i = 0; i < places.Length; i++)
        {
            var term = terms[i];
            if (places[i] >= 0 && !(entries[places[i] + 1].Start - starts[i] == term.Length && text.AsSpan(starts[i], term.Length).SequenceEqual(term)))
            {
                places[i] = Find(term);
            }
        }
    }

    /// <summary>The place of the first term that does not sort before another.</summary>
    internal int LowerBound(ReadOnlySpan<byte> term)
    {
        var (low, high) = (0, Count);
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

    // Called once, at the start, it goes through all terms before the runtime would take the time to compile it well; so do
    // what it calls for each.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static TermDictionary Read(ReadOnlySpan<byte> source)
    {
        var (text, entries) = (new ByteBuffer(source.Length * 2), new List<TermEntry>());
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
            var entry = new TermEntry { Start = previous, Count = Varint.ReadCount(source, ref position), Superseded = Varint.ReadCount(source, ref position) };
            if (entry.Count > 0)
            {
                entry.Greatest = position < source.Length ? source[position++] : throw Varint.Damaged();
                var size = Varint.Read(source, ref position);
                (chunk, offset) = (size & 1) == 1 ? (chunk + 1, 0) : (chunk, offset);
                (entry.Chunk, entry.Offset) = (chunk, offset);
                offset = checked(offset + (int)(size >> 1));
            }

            entries.Add(entry);
        }

        entries.Add(new TermEntry { Start = text.Length });
        return new TermDictionary(text.Written.ToArray(), [.. entries]);
    }

    /// <summary>The place of the next term whose hash looks the same, from a slot on, which moves behind it; -1 when there is none.</summary>
    private int NextLike(uint hash, ref int slot)
    {
        while (table[slot] is not 0 and var entry)
        {
            slot = (slot + 1) & PlaceMask;
            if (((entry ^ hash) & ~(uint)PlaceMask) == 0)
            {
                return (int)(entry & PlaceMask) - 1;
            }
        }

        return -1;
    }

    private int SlotOf(uint hash) => (int)hash & PlaceMask;
}

/// <summary>What a segment knows of a term.</summary>
internal struct TermEntry
{
    /// <summary>Where its bytes begin.</summary>
    internal int Start;

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

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Numbers terms in the order in which they are met first. All letters lie together and every slot has the hash of its
/// term, for what a lookup costs is above all what it fetches from memory.
/// </summary>
internal sealed class TermTable
{
    private readonly List<int> ends = [];
    private char[] letters = new char[1 << 12];
    private (uint Hash, int Term)[] slots = new (uint, int)[1 << 10];

    /// <summary>How many terms.</summary>
    internal int Count => ends.Count;

    /// <summary>The letters of a term; good until the next is added.</summary>
    internal ReadOnlySpan<char> this[int term] => letters.AsSpan(Start(term), ends[term] - Start(term));

    /// <summary>How many bytes all terms have in UTF-8.</summary>
    internal int ByteCount => Encoding.UTF8.GetByteCount(letters, 0, Start(Count));

    /// <summary>The number of a term, which is added when it is not there.</summary>
    internal int IdOf(ReadOnlySpan<char> term)
    {
        var hash = Hash(term);
        var slot = (int)hash & (slots.Length - 1);
        for (; slots[slot].Term != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Hash == hash && this[slots[slot].Term - 1].SequenceEqual(term))
            {
                return slots[slot].Term - 1;
            }
        }

        Keep(term);
        slots[slot] = (hash, Count);
        if (Count > slots.Length / 2)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>Forgets all terms and keeps the room they had.</summary>
    internal void Clear()
    {
        ends.Clear();
        Array.Clear(slots);
    }

    private int Start(int term) => term == 0 ? 0 : ends[term - 1];

    private void Keep(ReadOnlySpan<char> term)
    {
        var start = Start(Count);
        if (start + term.Length > letters.Length)
        {
            Array.Resize(ref letters, Math.Max(letters.Length * 2, start + term.Length));
        }

        term.CopyTo(letters.AsSpan(start));
        ends.Add(start + term.Length);
    }

    private void Grow()
    {
        var grown = new (uint Hash, int Term)[slots.Length * 2];
        foreach (var (hash, term) in slots)
        {
            if (term != 0)
            {
                var slot = (int)hash & (grown.Length - 1);
                while (grown[slot].Term != 0)
                {
                    slot = (slot + 1) & (grown.Length - 1);
                }

                grown[slot] = (hash, term);
            }
        }

        slots = grown;
    }

    private static uint Hash(ReadOnlySpan<char> term)
    {
        var rest = MemoryMarshal.AsBytes(term);
        var hash = (ulong)term.Length;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        for (; !rest.IsEmpty; rest = rest[sizeof(char)..])
        {
            hash = Mixed(hash ^ BinaryPrimitives.ReadUInt16LittleEndian(rest));
        }

        return (uint)(hash >> 32);
    }

    private static ulong Mixed(ulong hash)
    {
        hash *= 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 32);
    }
}

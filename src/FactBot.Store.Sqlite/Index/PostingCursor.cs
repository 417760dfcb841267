using System.Buffers.Binary;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Goes through the postings of one term in one segment, passing over what is not wanted.</summary>
internal sealed class PostingCursor
{
    /// <summary>The document after the last.</summary>
    internal const int End = int.MaxValue;

    private readonly int[] documents = new int[PostingFormat.BlockSize];
    private byte[] data = [];
    private int start;
    private int count;
    private int blocks;
    private int documentsInSegment;
    private int block;
    private int impactsAt;
    private int filled;
    private int position;

    /// <summary>What each step of impact counts.</summary>
    internal long Points { get; private set; }

    /// <summary>The most that a document can get of this term.</summary>
    internal long Most { get; private set; }

    /// <summary>The document it stands at; <see cref="End"/> when there is none left. Only after a call of <see cref="First"/>.</summary>
    internal int Document => position < filled ? documents[position] : End;

    /// <summary>Sets it before the first posting of a list.</summary>
    internal void Open(byte[] chunk, in TermEntry entry, int documentsInSegment, long points)
    {
        (data, start, count, blocks) = (chunk, entry.Offset, entry.Count, PostingFormat.Blocks(entry.Count));
        (this.documentsInSegment, Points, Most) = (documentsInSegment, points, points * entry.Greatest);
        (block, filled, position) = (-1, 0, 0);
        if ((long)start + PostingFormat.DirectorySize(count) > chunk.Length)
        {
            throw Varint.Damaged();
        }
    }

    /// <summary>Lets go of the list.</summary>
    internal void Close() => data = [];

    /// <summary>Goes to the first posting.</summary>
    internal void First()
    {
        if (block < 0)
        {
            Load(0);
        }
    }

    /// <summary>Adds what this term gives to all documents before <paramref name="end"/>, and goes there.</summary>
    internal void AddUntil(int end, int windowStart, Span<long> sums, Span<ulong> touched)
    {
        while (position < filled)
        {
            var known = documents.AsSpan(0, filled);
            var impacts = data.AsSpan(impactsAt, filled);
            var i = position;
            for (; i < known.Length && known[i] < end; i++)
            {
                var at = known[i] - windowStart;
                sums[at] += Points * impacts[i];
                touched[at >> 6] |= 1UL << at;
            }

            position = i;
            if (i < known.Length || !Load(block + 1))
            {
                return;
            }
        }
    }

    /// <summary>What this term gives to a document, which is not before any asked for earlier; 0 when it cannot lift a sum over a bar.</summary>
    /// <param name="document">The document.</param>
    /// <param name="need">What must be given at least to matter.</param>
    internal long Give(int document, long need)
    {
        if (block < 0 || filled == 0 || document > documents[filled - 1])
        {
            if (!Seek(document, need))
            {
                return 0;
            }
        }

        var i = position;
        while (documents[i] < document)
        {
            i++;
        }

        position = i;
        return documents[i] == document ? Points * data[impactsAt + i] : 0;
    }

    /// <summary>Whether a document, which is not before any asked for earlier, has the term, and what that gives it.</summary>
    internal bool TryGive(int document, out long given)
    {
        given = 0;
        if ((block < 0 || filled == 0 || document > documents[filled - 1]) && !Seek(document, long.MinValue))
        {
            return false;
        }

        var i = position;
        while (documents[i] < document)
        {
            i++;
        }

        position = i;
        if (documents[i] != document)
        {
            return false;
        }

        given = Points * data[impactsAt + i];
        return true;
    }

    /// <summary>Marks all documents.</summary>
    internal void Mark(ulong[] bits)
    {
        for (First(); position < filled; Load(block + 1))
        {
            foreach (var document in documents.AsSpan(0, filled))
            {
                bits[document >> 6] |= 1UL << document;
            }
        }
    }

    /// <summary>The documents of the next block with their impacts; empty after the last.</summary>
    internal ReadOnlySpan<int> NextBlock(out ReadOnlySpan<byte> impacts)
    {
        Load(block + 1);
        impacts = data.AsSpan(impactsAt, filled);
        return documents.AsSpan(0, filled);
    }

    /// <summary>Goes to the block in which a document would be; false when there is none, or none that could give enough.</summary>
    private bool Seek(int document, long need)
    {
        var wanted = block + 1;
        if (count > PostingFormat.BlockSize)
        {
            while (wanted < blocks && LastOf(wanted) < document)
            {
                wanted++;
            }

            if (wanted < blocks && Points * data[start + (wanted * PostingFormat.EntrySize) + 8] < need)
            {
                // Left unread: the next document may be in the same block.
                (block, filled, position) = (wanted - 1, 0, 0);
                return false;
            }
        }

        return Load(wanted) && documents[filled - 1] >= document;
    }

    private int LastOf(int wanted) => BinaryPrimitives.ReadInt32LittleEndian(data.AsSpan(start + (wanted * PostingFormat.EntrySize)));

    private bool Load(int wanted)
    {
        (block, position) = (wanted, 0);
        if (wanted >= blocks)
        {
            filled = 0;
            return false;
        }

        filled = Math.Min(PostingFormat.BlockSize, count - (wanted * PostingFormat.BlockSize));
        var list = data.AsSpan(start);
        if (count <= PostingFormat.BlockSize)
        {
            impactsAt = start + PostingFormat.ReadBlock(list, 1, list[0], 0, documents.AsSpan(0, filled));
        }
        else
        {
            var entry = list.Slice(wanted * PostingFormat.EntrySize, PostingFormat.EntrySize);
            impactsAt = start + PostingFormat.ReadBlock(list, BinaryPrimitives.ReadInt32LittleEndian(entry[4..]), entry[9], wanted == 0 ? 0 : LastOf(wanted - 1), documents.AsSpan(0, filled));
        }

        return (uint)documents[filled - 1] < (uint)documentsInSegment && documents[0] >= 0 ? true : throw Varint.Damaged();
    }
}

using System.Collections.Immutable;

namespace FactBot.Store.Sqlite.Index;

/// <summary>The postings of a term in several segments as those of one.</summary>
/// <param name="segments">The segments.</param>
/// <param name="places">The new place of each document of each segment; -1 for one that is gone.</param>
/// <param name="read">Reads a part of a segment's postings.</param>
internal sealed class MergedPostings(ImmutableArray<Segment> segments, int[][] places, Func<long, int, byte[]> read)
{
    private readonly PostingCursor cursor = new();
    private readonly (int Part, byte[] Data)[] parts = [.. segments.Select(_ => (-1, Array.Empty<byte>()))];
    private int[] documents = new int[1024];
    private byte[] impacts = new byte[1024];

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    internal ReadOnlySpan<int> Documents => documents.AsSpan(0, Count);

    internal ReadOnlySpan<byte> Impacts => impacts.AsSpan(0, Count);

    /// <summary>Reads the postings of a term.</summary>
    /// <param name="holders">Which segments have it, and where.</param>
    /// <returns>How many postings of still older segments are superseded.</returns>
    internal int Gather(List<(int Segment, int Place)> holders)
    {
        Count = 0;
        var (superseded, isInOrder) = (0, true);
        foreach (var (segment, place) in holders)
        {
            ref readonly var entry = ref segments[segment].Terms[place];
            superseded += entry.Superseded;
            if (entry.Count == 0)
            {
                continue;
            }

            Reserve(Count + entry.Count);
            cursor.Open(Part(segment, entry.Chunk), entry, segments[segment].Documents.Count, points: 0);
            var (map, before) = (places[segment], Count);
            for (var block = cursor.NextBlock(out var blockImpacts); !block.IsEmpty; block = cursor.NextBlock(out blockImpacts))
            {
                for (var i = 0; i < block.Length; i++)
                {
                    if (map[block[i]] is >= 0 and var document)
                    {
                        isInOrder &= Count == 0 || documents[Count - 1] < document;
                        (documents[Count], impacts[Count]) = (document, blockImpacts[i]);
                        Count++;
                    }
                }
            }

            superseded -= entry.Count - (Count - before);
        }

        if (!isInOrder)
        {
            Array.Sort(documents, impacts, 0, Count);
        }

        return superseded;
    }

    private byte[] Part(int segment, int part)
    {
        if (parts[segment].Part != part)
        {
            parts[segment] = (part, read(segments[segment].Id, part));
        }

        return parts[segment].Data;
    }

    private void Reserve(int count)
    {
        if (documents.Length < count)
        {
            Array.Resize(ref documents, Math.Max(count, documents.Length * 2));
            Array.Resize(ref impacts, documents.Length);
        }
    }
}

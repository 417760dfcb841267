using System.Collections.Immutable;

namespace FactBot.Store.Sqlite.Vectors;

/// <summary>
/// The vectors of one newsroom and model in memory: their dimension in bytes for each, and 12 more. It only grows; what
/// is removed from the file is seen when its row is looked for. Searches go on while it grows.
/// </summary>
/// <param name="dimension">Parts of each vector.</param>
internal sealed class VectorTable(int dimension)
{
    private volatile Extent extent = new([], 0);

    private sealed record Extent(ImmutableArray<VectorBlock> Blocks, int Count);

    /// <summary>Adds vectors; one thread at a time.</summary>
    internal void Add(long id, float scale, ReadOnlySpan<sbyte> values)
    {
        var (blocks, count) = extent;
        var place = count % VectorBlock.Capacity;
        if (place == 0)
        {
            blocks = blocks.Add(new VectorBlock(dimension));
        }

        blocks[^1].Set(place, id, scale, values);
        extent = new Extent(blocks, count + 1);
    }

    /// <summary>The rows of the vectors that are likest to another, likest first.</summary>
    /// <param name="other">The other.</param>
    /// <param name="atLeast">The least likeness.</param>
    /// <param name="most">How many at most; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal List<(long Id, float Likeness)> Nearest(QuantisedVector other, double atLeast, int most, CancellationToken cancellationToken)
    {
        var (blocks, count) = extent;
        var best = new PriorityQueue<long, (float Likeness, long Newest)>();
        Span<float> likeness = stackalloc float[VectorBlock.Capacity];
        for (var block = 0; block < blocks.Length; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var here = Math.Min(VectorBlock.Capacity, count - (block * VectorBlock.Capacity));
            blocks[block].Compare(other, here, likeness);
            for (var place = 0; place < here; place++)
            {
                if (likeness[place] >= atLeast && (best.Count < most || Beats(best, likeness[place])))
                {
                    var id = blocks[block].Id(place);
                    if (best.Count < most)
                    {
                        best.Enqueue(id, (likeness[place], id));
                    }
                    else
                    {
                        best.EnqueueDequeue(id, (likeness[place], id));
                    }
                }
            }
        }

        return InOrder(best);
    }

    private static bool Beats(PriorityQueue<long, (float Likeness, long Newest)> best, float likeness) =>
        best.TryPeek(out _, out var least) && likeness >= least.Likeness;

    private static List<(long Id, float Likeness)> InOrder(PriorityQueue<long, (float Likeness, long Newest)> best)
    {
        var found = new List<(long, float)>(best.Count);
        while (best.TryDequeue(out var id, out var order))
        {
            found.Add((id, order.Likeness));
        }

        found.Reverse();
        return found;
    }
}

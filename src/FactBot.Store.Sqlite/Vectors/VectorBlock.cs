namespace FactBot.Store.Sqlite.Vectors;

/// <summary>Some thousand vectors of one newsroom, one behind the other in memory.</summary>
/// <param name="dimension">Parts of each.</param>
internal sealed class VectorBlock(int dimension)
{
    /// <summary>How many it holds.</summary>
    internal const int Capacity = 4096;

    private readonly sbyte[] parts = new sbyte[Capacity * dimension];
    private readonly float[] scales = new float[Capacity];
    private readonly long[] ids = new long[Capacity];

    /// <summary>Sets the vector in a place that no search sees yet.</summary>
    internal void Set(int place, long id, float scale, ReadOnlySpan<sbyte> values)
    {
        values.CopyTo(parts.AsSpan(place * dimension));
        (scales[place], ids[place]) = (scale, id);
    }

    /// <summary>The row of the vector in a place.</summary>
    internal long Id(int place) => ids[place];

    /// <summary>The likeness of the first vectors to another, each into its place.</summary>
    internal void Compare(QuantisedVector other, int count, Span<float> likeness)
    {
        for (var place = 0; place < count; place++)
        {
            likeness[place] = DotProduct.Of(other.Parts, parts.AsSpan(place * dimension, dimension)) * scales[place] * other.Scale;
        }
    }
}

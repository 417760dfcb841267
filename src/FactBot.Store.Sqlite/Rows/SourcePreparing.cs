using FactBot.Domain.Sources;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Works out what is stored of sources, once for equal ones that follow one another.</summary>
internal sealed class SourcePreparing
{
    private Source? source;
    private PreparedSource? last;

    internal PreparedSource Prepare(Source next)
    {
        if (last is null || !AreEqual(source!, next))
        {
            (source, last) = (next, SourceRows.Prepare(next));
        }

        return last;
    }

    private static bool AreEqual(Source one, Source other) => ReferenceEquals(one, other)
        || (one with { Authors = other.Authors, Other = other.Other } == other
            && one.Authors.AsSpan().SequenceEqual(other.Authors.AsSpan())
            && one.Other.SequenceEqual(other.Other));
}

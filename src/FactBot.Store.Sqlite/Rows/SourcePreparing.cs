using FactBot.Domain.Exchange;
using FactBot.Domain.Sources;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Works out what is stored of sources, once for equal ones that follow one another.</summary>
/// <param name="room">Room to write in while one is worked out.</param>
internal sealed class SourcePreparing(JsonRoom room)
{
    private Source? source;
    private PreparedSource? last;

    internal PreparedSource Prepare(Source next)
    {
        if (last is null || !AreEqual(source!, next))
        {
            (source, last) = (next, SourceRows.Prepare(next, room));
        }

        return last;
    }

    private static bool AreEqual(Source one, Source other) => ReferenceEquals(one, other)
        || (one with { Authors = other.Authors, Other = other.Other } == other
            && one.Authors.AsSpan().SequenceEqual(other.Authors.AsSpan())
            && one.Other.SequenceEqual(other.Other));
}

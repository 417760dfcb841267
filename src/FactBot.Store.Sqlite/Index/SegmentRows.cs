using FactBot.Domain.Exchange;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Writes segments.</summary>
internal static class SegmentRows
{
    private const string Insert = "insert into index_segments (generation, newsroom, age, state, facts, made_at) values (?, ?, 0, 'building', ?, ?)";

    private const string InsertChunk = "insert into index_chunks (segment, stream, part, data) values (?, ?, ?, ?)";

    private const string MakeLive = "update index_segments set state = 'live', age = ?, facts = ? where id = ? and state = 'building'";

    private const string AbandonOne = "update index_segments set state = 'retired' where id = ? and state = 'building'";

    private const string RetireOne = "update index_segments set state = 'retired' where id = ? and state = 'live'";

    /// <summary>Makes the row of a segment that nobody asks yet.</summary>
    internal static long Begin(Connection connection, long generation, long newsroom, int facts, DateTimeOffset at)
    {
        using var insert = connection.Use(Insert);
        insert.With(generation).With(newsroom).With(facts).With(FactJsonWriter.Instant(at)).Run();
        return connection.LastId;
    }

    internal static void Add(Connection connection, long segment, SegmentStream stream, int part, ReadOnlySpan<byte> data)
    {
        using var insert = connection.Use(InsertChunk);
        insert.With(segment).With((long)stream).With(part).With(data).Run();
    }

    /// <summary>Lets a segment count; false when it is gone, because another process took it for abandoned.</summary>
    internal static bool Finish(Connection connection, long segment, long age, int facts)
    {
        using var update = connection.Use(MakeLive);
        update.With(age).With(facts).With(segment).Run();
        return connection.Changes == 1;
    }

    /// <summary>Lets a segment count no more; false when it does not already.</summary>
    internal static bool Retire(Connection connection, long segment)
    {
        using var update = connection.Use(RetireOne);
        update.With(segment).Run();
        return connection.Changes == 1;
    }

    /// <summary>Gives up a segment that nobody asks yet.</summary>
    internal static bool Abandon(Connection connection, long segment)
    {
        using var update = connection.Use(AbandonOne);
        update.With(segment).Run();
        return connection.Changes == 1;
    }

    /// <summary>Writes a segment whole, as the youngest.</summary>
    internal static long AddWhole(Connection connection, long generation, long newsroom, SegmentBuilder builder, DateTimeOffset at)
    {
        var segment = Begin(connection, generation, newsroom, builder.Count, at);
        builder.Write((stream, part, data) => Add(connection, segment, stream, part, data));
        Finish(connection, segment, age: segment, builder.Count);
        return segment;
    }
}

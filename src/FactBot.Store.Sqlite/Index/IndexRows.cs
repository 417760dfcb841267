using System.Collections.Immutable;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Reads what the index of a newsroom consists of.</summary>
internal static class IndexRows
{
    private const string SelectStamp =
        """
        select g.id, s.version, s.merged_to, s.last_entry
        from index_generations g left join index_states s on s.generation = g.id and s.newsroom = ?
        where g.is_current = 1
        """;

    private const string SelectStampOf = "select version, merged_to, last_entry from index_states where generation = ? and newsroom = ?";

    private const string SelectSegments = "select id, age, facts from index_segments where generation = ? and newsroom = ? and state = 'live' order by age";

    private const string SelectStream = "select data from index_chunks where segment = ? and stream = ? order by part";

    private const string SelectChunk = "select data from index_chunks where segment = ? and stream = 3 and part = ?";

    private const string SelectIsLive = "select 1 from index_segments where id = ? and state = 'live'";

    private const string SelectTail = "select entry, fact, before from index_tail where generation = ? and newsroom = ? and entry > ? and entry <= ? order by entry";

    /// <summary>The state of the generation that is asked; null while there is none.</summary>
    internal static IndexStamp? Current(Connection connection, long newsroom)
    {
        using var statement = connection.Use(SelectStamp);
        return statement.With(newsroom).Step() ? new IndexStamp(statement.Number(0), statement.Number(1), statement.Number(2), statement.Number(3)) : null;
    }

    /// <summary>The state of one generation.</summary>
    internal static IndexStamp Of(Connection connection, long generation, long newsroom)
    {
        using var statement = connection.Use(SelectStampOf);
        return statement.With(generation).With(newsroom).Step()
            ? new IndexStamp(generation, statement.Number(0), statement.Number(1), statement.Number(2))
            : new IndexStamp(generation, 0, 0, 0);
    }

    /// <summary>The segments that count, those of less age first.</summary>
    internal static ImmutableArray<SegmentRow> Segments(Connection connection, long generation, long newsroom)
    {
        var segments = ImmutableArray.CreateBuilder<SegmentRow>();
        using var statement = connection.Use(SelectSegments);
        statement.With(generation).With(newsroom);
        while (statement.Step())
        {
            segments.Add(new SegmentRow(statement.Number(0), statement.Number(1), statement.Number(2), IsOldest: segments.Count == 0));
        }

        return segments.ToImmutable();
    }

    /// <summary>Reads a segment, all but its postings.</summary>
    internal static Segment Segment(Connection connection, long id, long age)
    {
        var buffer = new ByteBuffer(1 << 16);
        var documents = DocumentTable.Read(Stream(connection, id, SegmentStream.Documents, buffer));
        var superseded = Index.Segment.ReadSuperseded(Stream(connection, id, SegmentStream.Superseded, buffer));
        return new Segment(id, age, documents, superseded, TermDictionary.Read(Stream(connection, id, SegmentStream.Terms, buffer)));
    }

    /// <summary>A part of a segment's postings.</summary>
    internal static byte[] Chunk(Connection connection, long segment, int part)
    {
        using var statement = connection.Use(SelectChunk);
        return statement.With(segment).With(part).Step() ? statement.BytesOrNull(0)! : throw Varint.Damaged();
    }

    /// <summary>Whether a segment counts.</summary>
    internal static bool IsLive(Connection connection, long segment)
    {
        using var statement = connection.Use(SelectIsLive);
        return statement.With(segment).Step();
    }

    /// <summary>Entries of the tail after one and up to another, with the words that a revised fact had before.</summary>
    internal static List<TailEntry> Tail(Connection connection, IndexStamp stamp, long newsroom, long after)
    {
        var entries = new List<TailEntry>();
        using var statement = connection.Use(SelectTail);
        statement.With(stamp.Generation).With(newsroom).With(after).With(stamp.LastEntry);
        while (statement.Step())
        {
            entries.Add(new TailEntry(statement.Number(0), statement.Number(1), statement.TextOrNull(2)));
        }

        return entries;
    }

    private static ReadOnlySpan<byte> Stream(Connection connection, long segment, SegmentStream stream, ByteBuffer buffer)
    {
        buffer.Clear();
        using var statement = connection.Use(SelectStream);
        statement.With(segment).With((long)stream);
        while (statement.Step())
        {
            buffer.Add(statement.Bytes(0));
        }

        return buffer.Written;
    }
}

/// <summary>A segment that counts.</summary>
/// <param name="Id">Its row.</param>
/// <param name="Age">Its age.</param>
/// <param name="Facts">How many facts it has.</param>
/// <param name="IsOldest">Whether there is none of less age.</param>
internal readonly record struct SegmentRow(long Id, long Age, long Facts, bool IsOldest);

/// <summary>That a fact was added or revised.</summary>
/// <param name="Entry">Its place in the order of such entries.</param>
/// <param name="Fact">The fact's row.</param>
/// <param name="Before">The words it had before, separated by spaces; null for a new fact.</param>
internal readonly record struct TailEntry(long Entry, long Fact, string? Before)
{
    internal string[]? WordsBefore => Before?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Makes a segment of what is in the tail.</summary>
internal static class TailFlush
{
    /// <summary>From this many entries on a segment is made.</summary>
    internal const int Worthwhile = 4_096;

    /// <summary>
    /// Makes the segment from a snapshot, then lets it take the place of those entries in one short transaction;
    /// what was added or revised meanwhile stays in the tail.
    /// </summary>
    /// <returns>Whether a segment was made.</returns>
    internal static bool Run(Database database, long generation, long newsroom, int least, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var read = database.Read(connection => Gather(connection, generation, newsroom, least, cancellationToken), cancellationToken);
        if (read is not var (stamp, builder))
        {
            return false;
        }

        var chunks = new List<(SegmentStream Stream, int Part, byte[] Data)>();
        builder.Write((stream, part, data) => chunks.Add((stream, part, data.ToArray())));
        return database.WriteLazily(connection =>
        {
            var now = IndexRows.Of(connection, generation, newsroom);
            if (now.MergedTo != stamp.MergedTo || !IndexGenerations.All(connection).Any(known => known.Id == generation))
            {
                // Another process was faster.
                return false;
            }

            var segment = SegmentRows.Begin(connection, generation, newsroom, builder.Count, at);
            foreach (var (stream, part, data) in chunks)
            {
                SegmentRows.Add(connection, segment, stream, part, data);
            }

            SegmentRows.Finish(connection, segment, age: segment, builder.Count);
            now = now with { Version = now.Version + 1, MergedTo = stamp.LastEntry };
            IndexStates.Save(connection, newsroom, now);
            IndexStates.Remove(connection, newsroom, now);
            return true;
        }, cancellationToken);
    }

    private static (IndexStamp Stamp, SegmentBuilder Builder)? Gather(Connection connection, long generation, long newsroom, int least, CancellationToken cancellationToken)
    {
        var stamp = IndexRows.Of(connection, generation, newsroom);
        if (stamp.LastEntry - stamp.MergedTo < Math.Max(1, least))
        {
            return null;
        }

        var builder = new SegmentBuilder();
        var seen = new HashSet<long>();
        foreach (var entry in IndexRows.Tail(connection, stamp, newsroom, stamp.MergedTo))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!seen.Add(entry.Fact))
            {
                continue;
            }

            var (number, fact) = SearchTextRows.Of(connection, generation, entry.Fact) ?? throw Varint.Damaged();
            builder.Add(number, entry.Fact, fact);
            if (entry.WordsBefore is { } before)
            {
                builder.Supersede(number, before);
            }
        }

        return (stamp, builder);
    }
}

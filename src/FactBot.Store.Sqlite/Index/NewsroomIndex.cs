using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>What the process has in memory of one newsroom's index.</summary>
internal sealed class NewsroomIndex
{
    private readonly Lock updating = new();
    private volatile IndexView? current;

    /// <summary>Finds sources for filters.</summary>
    internal SourceSieve Sources { get; } = new();

    /// <summary>The view that was made last, or null.</summary>
    internal IndexView? Latest => current;

    /// <summary>
    /// The index as the read under way sees the file. When the file is ahead of memory, memory is brought up to
    /// it; when memory is ahead of the read, because another began later, the read begins anew.
    /// </summary>
    /// <returns>The newsroom's row and the view, both of one snapshot; null while there is no index.</returns>
    internal (NewsroomRow Room, IndexView View)? Read(Connection connection, Func<NewsroomRow?> room)
    {
        if (room() is { } now && IndexRows.Current(connection, now.Id) is { } stamp && current is { } view && view.Stamp == stamp)
        {
            return (now, view);
        }

        lock (updating)
        {
            connection.RunScript("commit; begin");
            if (room() is not { } row || IndexRows.Current(connection, row.Id) is not { } newest)
            {
                return null;
            }

            if (current is not { } latest || latest.Stamp != newest)
            {
                current = Load(connection, row.Id, newest, current);
            }

            return (row, current!);
        }
    }

    /// <summary>Puts a segment in memory before others meet it in the file.</summary>
    internal Segment? Announced { get; set; }

    private IndexView Load(Connection connection, long newsroom, IndexStamp stamp, IndexView? before)
    {
        var segments = before is not null && (before.Stamp.Generation, before.Stamp.Version) == (stamp.Generation, stamp.Version)
            ? before.Segments
            : LiveSegment.Of([.. IndexRows.Segments(connection, stamp.Generation, newsroom).Select(segment => Find(connection, segment, before))]);
        var keepsTail = before is not null && (before.Stamp.Generation, before.Stamp.MergedTo) == (stamp.Generation, stamp.MergedTo);
        var tail = keepsTail ? before!.Tail : new Tail();
        Extend(connection, tail, newsroom, stamp);
        return new IndexView { Stamp = stamp, Segments = segments, Tail = tail, Visible = tail.Count, TailDocuments = tail.Documents };
    }

    private static void Extend(Connection connection, Tail tail, long newsroom, IndexStamp stamp)
    {
        foreach (var entry in IndexRows.Tail(connection, stamp, newsroom, Math.Max(stamp.MergedTo, tail.LastEntry)))
        {
            var (number, fact) = SearchTextRows.Of(connection, stamp.Generation, entry.Fact) ?? throw Varint.Damaged();
            tail.Add(entry.Entry, number, entry.Fact, fact, entry.WordsBefore);
        }
    }

    private Segment Find(Connection connection, SegmentRow wanted, IndexView? before) =>
        Announced is { } announced && announced.Id == wanted.Id ? announced with { Age = wanted.Age }
        : before?.Segments.FirstOrDefault(known => known.Segment.Id == wanted.Id)?.Segment
            ?? IndexRows.Segment(connection, wanted.Id, wanted.Age);
}

using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Keeps one generation of a newsroom's index in step with the facts that one transaction writes. Few facts go into
/// the tail; many at once are made a segment of their own.
/// </summary>
/// <param name="connection">The transaction.</param>
/// <param name="generation">The generation.</param>
/// <param name="newsroom">The newsroom.</param>
/// <param name="at">The time.</param>
/// <param name="room">Room to make a segment in, from one transaction to the next; null to make do without.</param>
internal sealed class IndexWriting(Connection connection, long generation, long newsroom, DateTimeOffset at, SegmentGathering? room = null)
{
    /// <summary>From this many new facts in one transaction a segment is made of them.</summary>
    internal const int WorthASegment = 1_000;

    private readonly List<AddedFact> added = [];
    private readonly List<(long Row, string Before)> revised = [];

    // What was added, once it is known to be worth a segment; until then the list has it.
    private SegmentGathering? segment;

    /// <summary>Adds a new fact.</summary>
    internal void Add(long number, long row, IndexedFact fact)
    {
        SearchTextRows.Write(connection, generation, row, fact);
        if (segment is not null)
        {
            segment.Add(new AddedFact(number, row, fact));
            return;
        }

        added.Add(new AddedFact(number, row, fact));
        if (added.Count == WorthASegment)
        {
            segment = room ?? new SegmentGathering();
            segment.Begin();
            added.ForEach(segment.Add);
            added.Clear();
        }
    }

    /// <summary>Takes a fact as it stands now instead of as the index has it.</summary>
    internal void Revise(long number, long row, IndexedFact fact)
    {
        var before = SearchTextRows.Find(connection, generation, row);
        if (before is null)
        {
            Add(number, row, fact);
        }
        else if (before != fact)
        {
            SearchTextRows.Write(connection, generation, row, fact);
            revised.Add((row, string.Join(' ', FactTerms.WordsOf(before.Text))));
        }
    }

    /// <summary>Writes what was gathered; without it the transaction must not be committed.</summary>
    /// <returns>The state of the index then.</returns>
    internal IndexStamp Finish()
    {
        var stamp = IndexRows.Of(connection, generation, newsroom);
        if (segment is null && added.Count + revised.Count == 0)
        {
            return stamp;
        }

        if (segment is not null)
        {
            SegmentRows.AddWhole(connection, generation, newsroom, segment.Finish(), at);
            stamp = stamp with { Version = stamp.Version + 1 };
        }

        var last = stamp.LastEntry;
        foreach (var (_, row, _) in added)
        {
            IndexStates.Add(connection, newsroom, generation, new TailEntry(++last, row, Before: null));
        }

        foreach (var (row, before) in revised)
        {
            IndexStates.Add(connection, newsroom, generation, new TailEntry(++last, row, before));
        }

        stamp = stamp with { LastEntry = last };
        IndexStates.Save(connection, newsroom, stamp);
        return stamp;
    }
}

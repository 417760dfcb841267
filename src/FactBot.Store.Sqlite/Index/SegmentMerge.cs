using System.Collections.Immutable;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Makes one segment of several that follow one another in age. It is written a little at a time while facts are
/// added between, and takes the place of the others in one short transaction.
/// </summary>
internal sealed class SegmentMerge
{
    /// <summary>
    /// So many are merged at a time, or more: the youngest, and those before that are no larger than all younger ones
    /// together. So there are few of them, and each fact is moved seldom while many come in.
    /// </summary>
    internal const int UsuallyFewest = 8;

    /// <summary>The same while facts come in by the thousand: merging takes a processor from them, and all is merged at their end.</summary>
    internal const int FewestWhileImporting = 64;

    /// <summary>Bytes written at a time, so that who adds a fact meanwhile waits for few.</summary>
    private const int BytesAtATime = 512 * 1024;

    private readonly Database database;
    private readonly CancellationToken cancellationToken;
    private readonly List<(SegmentStream Stream, int Part, byte[] Data)> waiting = [];
    private long segment;
    private int waitingBytes;

    private SegmentMerge(Database database, CancellationToken cancellationToken) =>
        (this.database, this.cancellationToken) = (database, cancellationToken);

    /// <summary>Merges what should be merged.</summary>
    /// <param name="database">The file.</param>
    /// <param name="generation">Of which generation.</param>
    /// <param name="newsroom">Of which newsroom.</param>
    /// <param name="fewest">How many are worth merging, as <see cref="UsuallyFewest"/>; null to make all segments one.</param>
    /// <param name="at">The time.</param>
    /// <param name="prepared">Told of the segment before others meet it in the file.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether anything was merged.</returns>
    internal static bool Run(Database database, long generation, long newsroom, int? fewest, DateTimeOffset at, Action<Segment> prepared, CancellationToken cancellationToken)
    {
        var merge = new SegmentMerge(database, cancellationToken);
        try
        {
            return merge.Run(generation, newsroom, fewest, at, prepared);
        }
        catch (Exception exception) when (merge.segment != 0 && exception is OperationCanceledException or StoreUnavailableException)
        {
            database.WriteLazily(connection => SegmentRows.Abandon(connection, merge.segment), CancellationToken.None);
            throw;
        }
    }

    private bool Run(long generation, long newsroom, int? fewest, DateTimeOffset at, Action<Segment> prepared)
    {
        var (inputs, hasOldest) = database.Read(connection => Inputs(connection, generation, newsroom, fewest), cancellationToken);
        if (inputs.Length < 2)
        {
            return false;
        }

        segment = database.WriteLazily(writer => SegmentRows.Begin(writer, generation, newsroom, 0, at), cancellationToken);
        var documents = Write(inputs, hasOldest);
        Flush();
        prepared(database.Read(connection => IndexRows.Segment(connection, segment, inputs[^1].Age), cancellationToken));
        return Switch(generation, newsroom, inputs, documents);
    }

    private static (ImmutableArray<Segment> Inputs, bool HasOldest) Inputs(Connection connection, long generation, long newsroom, int? fewest)
    {
        var segments = Chosen(IndexRows.Segments(connection, generation, newsroom), fewest);
        return segments.Length < 2 ? ([], false) : ([.. segments.Select(chosen => IndexRows.Segment(connection, chosen.Id, chosen.Age))], segments[0].IsOldest);
    }

    /// <summary>The segments to merge, oldest first.</summary>
    private static ImmutableArray<SegmentRow> Chosen(ImmutableArray<SegmentRow> byAge, int? fewest)
    {
        if (fewest is null || byAge.Length < 2)
        {
            return byAge;
        }

        var first = byAge.Length - 1;
        for (long sum = byAge[first].Facts; first > 0 && byAge[first - 1].Facts <= sum; sum += byAge[first].Facts)
        {
            first--;
        }

        return byAge.Length - first < fewest ? [] : byAge[first..];
    }

    private int Write(ImmutableArray<Segment> inputs, bool hasOldest)
    {
        var (documents, places) = MergedDocuments.Of(LiveSegment.Of(inputs));
        var writer = new SegmentWriter(Take);

        // Facts are seldom younger and of a lower number: in the order of numbers the postings of one segment go on where those of the other end.
        var order = Enumerable.Range(0, inputs.Length).OrderBy(input => inputs[input].Documents.FirstNumber).ToArray();
        ImmutableArray<Segment> byNumber = [.. order.Select(input => inputs[input])];
        var postings = new MergedPostings(byNumber, [.. order.Select(input => places[input])], Read);
        var terms = new MergedTerms(byNumber);
        var holders = new List<(int Segment, int Place)>();
        for (var term = terms.Next(holders); holders.Count > 0; term = terms.Next(holders))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Nobody counts filter tokens.
            var superseded = postings.Gather(holders) * (FilterTokens.IsWord(term) ? 1 : 0);
            if (postings.Count > 0 || superseded != 0)
            {
                writer.Add(term, superseded, postings.Documents, postings.Impacts);
            }
        }

        writer.Finish(documents, hasOldest ? [] : inputs.SelectMany(input => input.Superseded).Distinct().Order());
        return documents.Count;
    }

    /// <summary>
    /// Reads a part of a segment, each in a snapshot of its own: segments never change, and as long as one snapshot
    /// lasts, the log of what is written meanwhile can only grow, and finding a page in it takes ever longer.
    /// </summary>
    private byte[] Read(long id, int part) => database.Read(
        connection => IndexRows.IsLive(connection, id) ? IndexRows.Chunk(connection, id, part) : throw Outrun(),
        cancellationToken);

    private void Take(SegmentStream stream, int part, ReadOnlySpan<byte> data)
    {
        waiting.Add((stream, part, data.ToArray()));
        waitingBytes += data.Length;
        if (waitingBytes >= BytesAtATime)
        {
            Flush();
        }
    }

    private void Flush()
    {
        database.WriteLazily(
            connection =>
            {
                foreach (var (stream, part, data) in waiting)
                {
                    SegmentRows.Add(connection, segment, stream, part, data);
                }

                return true;
            },
            cancellationToken);
        waiting.Clear();
        waitingBytes = 0;
    }

    private bool Switch(long generation, long newsroom, ImmutableArray<Segment> inputs, int facts) => database.WriteLazily(
        connection =>
        {
            if (!SegmentRows.Finish(connection, segment, inputs[^1].Age, facts) || !inputs.All(input => SegmentRows.Retire(connection, input.Id)))
            {
                throw Outrun();
            }

            var now = IndexRows.Of(connection, generation, newsroom);
            IndexStates.Save(connection, newsroom, now with { Version = now.Version + 1 });
            return true;
        },
        cancellationToken);

    private static OperationCanceledException Outrun() => new("Another process has merged the same segments.");
}

using System.Numerics;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// Finds the best facts of a segment by MaxScore (Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995) over windows of documents: terms that even together cannot lift a document over the bar
/// are looked up only for documents that another term has found. All sums are whole numbers, so every bound is
/// exact. Keeps its memory between searches; used by one thread.
/// </summary>
internal sealed class SegmentSearch
{
    private const int Window = 2048;
    private readonly long[] sums = new long[Window];
    private readonly ulong[] touched = new ulong[Window / 64];
    private readonly (int Document, long Sum)[] found = new (int, long)[Window];
    private readonly List<PostingCursor> spare = [];
    private readonly List<PostingCursor> cursors = [];
    private readonly List<long> most = [];

    /// <summary>A cursor to open; it takes part in the next <see cref="Run"/>.</summary>
    internal PostingCursor Next()
    {
        if (cursors.Count == spare.Count)
        {
            spare.Add(new PostingCursor());
        }

        var cursor = spare[cursors.Count];
        cursors.Add(cursor);
        return cursor;
    }

    /// <summary>Looks through the open cursors, and lets go of them.</summary>
    /// <param name="segment">The segment they are of.</param>
    /// <param name="exclusion">Which documents do not count.</param>
    /// <param name="best">Takes what is found.</param>
    internal void Run(LiveSegment segment, in Exclusion exclusion, BestFacts best)
    {
        cursors.Sort((left, right) => left.Most.CompareTo(right.Most));
        most.Clear();
        most.Add(0);
        foreach (var cursor in cursors)
        {
            most.Add(most[^1] + cursor.Most);
        }

        // Terms before this one are looked up only for what the others found.
        var essential = 0;
        while (true)
        {
            while (essential < cursors.Count && most[essential + 1] < best.Bar)
            {
                essential++;
            }

            var start = Nearest(essential);
            if (start == PostingCursor.End)
            {
                break;
            }

            var count = Gather(essential, start, best.Bar);
            count = Complete(essential, count, best.Bar);
            Offer(segment.Documents, exclusion, count, best);
        }

        Close();
    }

    /// <summary>Looks the open cursors up for some documents only, and lets go of them.</summary>
    /// <param name="segment">The segment they are of.</param>
    /// <param name="exclusion">Which documents do not count.</param>
    /// <param name="documents">A bit for each document that is looked at.</param>
    /// <param name="best">Takes what is found.</param>
    internal void RunOver(LiveSegment segment, in Exclusion exclusion, ulong[] documents, BestFacts best)
    {
        for (var word = 0; word < documents.Length; word++)
        {
            for (var bits = documents[word]; bits != 0; bits &= bits - 1)
            {
                var (document, sum, hasAny) = ((word << 6) + BitOperations.TrailingZeroCount(bits), 0L, false);
                foreach (var cursor in cursors)
                {
                    hasAny |= cursor.TryGive(document, out var given);
                    sum += given;
                }

                if (hasAny)
                {
                    found[0] = (document, sum);
                    Offer(segment.Documents, exclusion, 1, best);
                }
            }
        }

        Close();
    }

    private void Close()
    {
        foreach (var cursor in cursors)
        {
            cursor.Close();
        }

        cursors.Clear();
    }

    private int Nearest(int essential)
    {
        var nearest = PostingCursor.End;
        for (var i = essential; i < cursors.Count; i++)
        {
            cursors[i].First();
            nearest = Math.Min(nearest, cursors[i].Document);
        }

        return nearest;
    }

    /// <summary>Sums up the terms from one on over a window.</summary>
    /// <returns>How many documents could still be over the bar.</returns>
    private int Gather(int essential, int start, long bar)
    {
        var end = start > int.MaxValue - Window ? int.MaxValue : start + Window;
        for (var i = essential; i < cursors.Count; i++)
        {
            cursors[i].AddUntil(end, start, sums, touched);
        }

        var (count, rest) = (0, most[essential]);
        for (var word = 0; word < touched.Length; word++)
        {
            var bits = touched[word];
            touched[word] = 0;
            for (; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (sums[at] + rest >= bar)
                {
                    found[count++] = (start + at, sums[at]);
                }

                sums[at] = 0;
            }
        }

        return count;
    }

    /// <summary>Adds the other terms, those that can give most first.</summary>
    private int Complete(int essential, int count, long bar)
    {
        for (var i = essential - 1; i >= 0 && count > 0; i--)
        {
            var (cursor, kept, rest) = (cursors[i], 0, most[i]);
            for (var j = 0; j < count; j++)
            {
                var (document, sum) = found[j];
                sum += cursor.Give(document, bar - sum - rest);
                if (sum + rest >= bar)
                {
                    found[kept++] = (document, sum);
                }
            }

            count = kept;
        }

        return count;
    }

    private void Offer(DocumentTable documents, in Exclusion exclusion, int count, BestFacts best)
    {
        for (var i = 0; i < count; i++)
        {
            var (document, sum) = found[i];
            if (sum < best.Bar || exclusion.Has(document))
            {
                continue;
            }

            var fact = new FoundFact(sum, documents.Number(document), documents.Row(document));
            if (best.Wants(fact) && !exclusion.HasNumber(fact.Number))
            {
                best.Take(fact);
            }
        }
    }
}

/// <summary>Documents of a segment that do not count: superseded ones, and those that a filter does not let through.</summary>
/// <param name="dead">A bit for each that a younger segment supersedes, or null.</param>
/// <param name="allowed">A bit for each that the filters let through, or null for all.</param>
/// <param name="view">The view, whose tail may supersede others.</param>
internal readonly struct Exclusion(ulong[]? dead, ulong[]? allowed, IndexView view)
{
    private readonly Tail? tail = view.Tail.SupersedesAny ? view.Tail : null;
    private readonly int visible = view.Visible;

    internal bool Has(int document) =>
        (dead is not null && (dead[document >> 6] >> document & 1) != 0) || (allowed is not null && (allowed[document >> 6] >> document & 1) == 0);

    internal bool HasNumber(long number) => tail is not null && tail.Supersedes(number, visible);
}

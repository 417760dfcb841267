using System.Collections.Immutable;
using System.Numerics;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Finds the best facts of a view: first in what is new, then segment by segment, the youngest first.</summary>
/// <param name="view">The view.</param>
/// <param name="chunks">Reads parts of postings within the view's snapshot.</param>
/// <param name="scratch">Memory to work in.</param>
internal sealed class IndexSearch(IndexView view, Func<long, int, byte[]> chunks, SearchScratch scratch)
{
    /// <summary>Looking a term up for one document costs as much as going through so many of its postings.</summary>
    private const int LookingUp = 8;

    /// <summary>The facts that have any of the terms and satisfy the filters, best first.</summary>
    internal FoundFact[] Best(ImmutableArray<AskedTerm> terms, FilterSet filters, int limit, CancellationToken cancellationToken)
    {
        var best = scratch.Best;
        best.Clear(limit);
        InTail(terms, filters, best);
        for (var i = view.Segments.Length - 1; i >= 0; i--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var segment = view.Segments[i];
            var allowed = filters.In(segment, place => Open(segment, place));
            var exclusion = new Exclusion(segment.Dead, allowed, view);
            var (postings, lists) = (0L, 0L);
            foreach (var term in terms)
            {
                if (term.Places[i] >= 0 && segment.Terms[term.Places[i]].Count > 0)
                {
                    Open(scratch.Search.Next(), segment, term.Places[i], term.Points);
                    (postings, lists) = (postings + segment.Terms[term.Places[i]].Count, lists + 1);
                }
            }

            if (allowed is not null && Count(allowed) * lists * LookingUp < postings)
            {
                scratch.Search.RunOver(segment, exclusion, allowed, best);
            }
            else
            {
                scratch.Search.Run(segment, exclusion, best);
            }
        }

        return best.InOrder();
    }

    private static long Count(ulong[] bits)
    {
        var count = 0L;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The facts that satisfy the filters, newest first.</summary>
    internal FoundFact[] Newest(FilterSet filters, int limit)
    {
        var best = scratch.Best;
        best.Clear(limit);
        var allowed = filters.In(view.Tail, view.TailDocuments, view.Visible);
        for (var entry = 0; entry < view.Visible; entry++)
        {
            OfferTail(entry, 0, allowed, best);
        }

        foreach (var segment in view.Segments)
        {
            var exclusion = new Exclusion(segment.Dead, filters.In(segment, place => Open(segment, place)), view);
            for (var document = segment.Documents.Count - 1; document >= 0; document--)
            {
                if (exclusion.Has(document))
                {
                    continue;
                }

                var fact = new FoundFact(0, segment.Documents.Number(document), segment.Documents.Row(document));
                if (!best.Wants(fact))
                {
                    break;
                }

                if (!exclusion.HasNumber(fact.Number))
                {
                    best.Take(fact);
                }
            }
        }

        return best.InOrder();
    }

    private void InTail(ImmutableArray<AskedTerm> terms, FilterSet filters, BestFacts best)
    {
        if (view.Visible == 0)
        {
            return;
        }

        var (sums, entries) = scratch.TailSums(view.Visible);
        foreach (var term in terms)
        {
            if (!FilterTokens.IsWord(term.Term) || view.Tail.Find(term.Term) is not { } list)
            {
                continue;
            }

            foreach (var posting in list.All)
            {
                var entry = TailPostings.Entry(posting);
                if (entry >= view.Visible)
                {
                    break;
                }

                if (sums[entry] < 0)
                {
                    sums[entry] = 0;
                    entries.Add(entry);
                }

                sums[entry] += term.Points * TailPostings.Impact(posting);
            }
        }

        var allowed = filters.In(view.Tail, view.TailDocuments, view.Visible);
        foreach (var entry in entries)
        {
            OfferTail(entry, sums[entry], allowed, best);
            sums[entry] = -1;
        }
    }

    private void OfferTail(int entry, long sum, bool[]? allowed, BestFacts best)
    {
        var documents = view.TailDocuments;
        var fact = new FoundFact(sum, documents.Numbers[entry], documents.Rows[entry]);
        if (allowed?[entry] != false && documents.Stands(entry, view.Visible) && best.Wants(fact))
        {
            best.Take(fact);
        }
    }

    private PostingCursor Open(LiveSegment segment, int place)
    {
        Open(scratch.Filter, segment, place, points: 0);
        return scratch.Filter;
    }

    private void Open(PostingCursor cursor, LiveSegment segment, int place, long points)
    {
        ref readonly var entry = ref segment.Terms[place];
        cursor.Open(chunks(segment.Segment.Id, entry.Chunk), entry, segment.Documents.Count, points);
    }
}

/// <summary>Memory that a search works in and leaves clean.</summary>
internal sealed class SearchScratch
{
    private readonly List<int> entries = [];
    private long[] sums = [];

    internal SegmentSearch Search { get; } = new();

    internal PostingCursor Filter { get; } = new();

    internal BestFacts Best { get; } = new();

    /// <summary>Sums for entries of a tail, all below zero, and an empty list for those touched.</summary>
    internal (long[] Sums, List<int> Entries) TailSums(int count)
    {
        entries.Clear();
        if (sums.Length < count)
        {
            sums = new long[Math.Max(count, sums.Length * 2)];
            Array.Fill(sums, -1);
        }

        return (sums, entries);
    }
}

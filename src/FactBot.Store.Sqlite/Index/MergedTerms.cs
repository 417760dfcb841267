namespace FactBot.Store.Sqlite.Index;

/// <summary>Goes through the terms of several segments in order, with the postings of all that have each.</summary>
internal sealed class MergedTerms
{
    private readonly TermDictionary[] dictionaries;
    private readonly int[] places;
    private readonly PriorityQueue<int, Head> queue;

    internal MergedTerms(IEnumerable<Segment> segments)
    {
        dictionaries = [.. segments.Select(segment => segment.Terms)];
        places = new int[dictionaries.Length];
        queue = new PriorityQueue<int, Head>();
        for (var i = 0; i < dictionaries.Length; i++)
        {
            Enqueue(i);
        }
    }

    /// <summary>Goes to the next term.</summary>
    /// <param name="holders">Takes which segments have it, and where in their dictionaries.</param>
    /// <returns>Its bytes; empty when there is none left, for no term is empty.</returns>
    internal ReadOnlySpan<byte> Next(List<(int Segment, int Place)> holders)
    {
        holders.Clear();
        var term = ReadOnlySpan<byte>.Empty;
        while (queue.TryPeek(out var i, out _) && (holders.Count == 0 || dictionaries[i].Bytes(places[i]).SequenceEqual(term)))
        {
            queue.Dequeue();
            term = dictionaries[i].Bytes(places[i]);
            holders.Add((i, places[i]++));
            Enqueue(i);
        }

        return term;
    }

    private void Enqueue(int i)
    {
        if (places[i] < dictionaries[i].Count)
        {
            queue.Enqueue(i, new Head(dictionaries[i], places[i], i));
        }
    }

    /// <summary>The next term of a segment; equal ones come in the order of the segments.</summary>
    private readonly struct Head(TermDictionary terms, int place, int segment) : IComparable<Head>
    {
        private readonly TermOrder order = new(terms.Bytes(place));
        private readonly TermDictionary terms = terms;
        private readonly int place = place;
        private readonly int segment = segment;

        public int CompareTo(Head other) =>
            order.CompareTo(other.order, terms.Bytes(place), other.terms.Bytes(other.place)) is not 0 and var byTerm ? byTerm : segment.CompareTo(other.segment);
    }
}

using System.Runtime.InteropServices;
using System.Text;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Gathers facts and makes a segment of them. Keeps its memory for the next; used by one thread at a time.</summary>
internal sealed class SegmentBuilder
{
    private readonly TermTable terms = new();
    private readonly List<(long Number, long Row, int End)> facts = [];
    private readonly List<(int Term, byte Impact)> postings = [];
    private readonly List<int> counts = [];
    private readonly Dictionary<int, int> superseded = [];
    private readonly SortedSet<long> supersededNumbers = [];
    private readonly FactTerms reader = new();
    private int[] documents = [];
    private byte[] impacts = [];

    /// <summary>How many facts.</summary>
    internal int Count => facts.Count;

    /// <summary>Forgets what was gathered.</summary>
    internal void Clear()
    {
        terms.Clear();
        facts.Clear();
        postings.Clear();
        counts.Clear();
        superseded.Clear();
        supersededNumbers.Clear();
    }

    /// <summary>Adds a fact, once.</summary>
    internal void Add(long number, long row, IndexedFact fact)
    {
        foreach (var (term, impact) in reader.Of(fact, IdOf))
        {
            postings.Add((term, impact));
            CollectionsMarshal.AsSpan(counts)[term]++;
        }

        facts.Add((number, row, postings.Count));
    }

    /// <summary>Notes that older segments have a fact with words that are no longer its own.</summary>
    internal void Supersede(long number, IEnumerable<string> words)
    {
        supersededNumbers.Add(number);
        foreach (var word in words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(superseded, IdOf(word), out _)++;
        }
    }

    /// <summary>Writes the segment.</summary>
    internal void Write(ChunkSink sink)
    {
        var order = Enumerable.Range(0, facts.Count).ToArray();
        Array.Sort([.. facts.Select(fact => fact.Number)], order);
        var ends = Scatter(order);
        var writer = new SegmentWriter(sink);
        foreach (var (bytes, term) in TermsInOrder())
        {
            var from = ends[term] - counts[term];
            writer.Add(bytes.Span, superseded.GetValueOrDefault(term), documents.AsSpan(from, counts[term]), impacts.AsSpan(from, counts[term]));
        }

        writer.Finish(DocumentTable.Of(order.Select(fact => (facts[fact].Number, facts[fact].Row))), supersededNumbers);
    }

    private IEnumerable<(ReadOnlyMemory<byte> Bytes, int Term)> TermsInOrder()
    {
        var text = new byte[terms.ByteCount];
        var sorted = new SortedTerm[terms.Count];
        var end = 0;
        for (var id = 0; id < sorted.Length; id++)
        {
            var length = Encoding.UTF8.GetBytes(terms[id], text.AsSpan(end));
            sorted[id] = new SortedTerm(text.AsMemory(end, length), id);
            end += length;
        }

        Array.Sort(sorted);
        return sorted.Select(term => (term.Bytes, term.Id));
    }

    /// <summary>Puts all postings by term, in the order of documents.</summary>
    /// <returns>Where those of each term end.</returns>
    private int[] Scatter(int[] order)
    {
        if (documents.Length < postings.Count)
        {
            (documents, impacts) = (new int[postings.Capacity], new byte[postings.Capacity]);
        }

        var next = new int[counts.Count];
        for (var term = 1; term < next.Length; term++)
        {
            next[term] = next[term - 1] + counts[term - 1];
        }

        var all = CollectionsMarshal.AsSpan(postings);
        for (var document = 0; document < order.Length; document++)
        {
            var fact = order[document];
            foreach (var (term, impact) in all[(fact == 0 ? 0 : facts[fact - 1].End)..facts[fact].End])
            {
                var at = next[term]++;
                (documents[at], impacts[at]) = (document, impact);
            }
        }

        return next;
    }

    private int IdOf(ReadOnlySpan<char> term)
    {
        var id = terms.IdOf(term);
        if (id == counts.Count)
        {
            counts.Add(0);
        }

        return id;
    }

    /// <summary>A term that sorts by its bytes.</summary>
    private readonly struct SortedTerm(ReadOnlyMemory<byte> bytes, int id) : IComparable<SortedTerm>
    {
        private readonly TermOrder order = new(bytes.Span);

        internal ReadOnlyMemory<byte> Bytes { get; } = bytes;

        internal int Id { get; } = id;

        public int CompareTo(SortedTerm other) => order.CompareTo(other.order, Bytes.Span, other.Bytes.Span);
    }
}

using System.Runtime.InteropServices;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Gathers facts and makes a segment of them.</summary>
internal sealed class SegmentBuilder
{
    private readonly Dictionary<string, int> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> termsBySpan;
    private readonly List<(long Number, long Row, int End)> facts = [];
    private readonly List<(int Term, byte Impact)> postings = [];
    private readonly List<int> counts = [];
    private readonly Dictionary<int, int> superseded = [];
    private readonly SortedSet<long> supersededNumbers = [];
    private readonly FactTerms reader = new();

    internal SegmentBuilder() => termsBySpan = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many facts.</summary>
    internal int Count => facts.Count;

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
        var (documents, impacts, ends) = Scatter(order);
        var writer = new SegmentWriter(sink);
        foreach (var (bytes, term) in terms.Select(term => (Bytes: SegmentWriter.Bytes(term.Key), term.Value)).OrderBy(term => term.Bytes, ByteOrder.Instance))
        {
            var from = ends[term] - counts[term];
            writer.Add(bytes, superseded.GetValueOrDefault(term), documents.AsSpan(from, counts[term]), impacts.AsSpan(from, counts[term]));
        }

        writer.Finish(DocumentTable.Of(order.Select(fact => (facts[fact].Number, facts[fact].Row))), supersededNumbers);
    }

    /// <summary>All postings by term, in the order of documents.</summary>
    private (int[] Documents, byte[] Impacts, int[] Ends) Scatter(int[] order)
    {
        var (documents, impacts, next) = (new int[postings.Count], new byte[postings.Count], new int[counts.Count]);
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

        return (documents, impacts, next);
    }

    private int IdOf(ReadOnlySpan<char> term)
    {
        if (!termsBySpan.TryGetValue(term, out var id))
        {
            id = counts.Count;
            termsBySpan[term] = id;
            counts.Add(0);
        }

        return id;
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        internal static ByteOrder Instance { get; } = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}

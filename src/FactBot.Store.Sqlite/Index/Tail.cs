using System.Collections.Concurrent;

namespace FactBot.Store.Sqlite.Index;

/// <summary>
/// The inverted index of facts added or revised since the newest segment was made. It only grows: each entry is a
/// document of its own, and one that has been replaced is passed over by readers who know of the replacement.
/// One thread at a time adds; any number read, each up to the entries it has been told of.
/// </summary>
internal sealed class Tail
{
    private const int NotReplaced = int.MaxValue;
    private readonly ConcurrentDictionary<string, TailPostings> terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TailPostings> filters = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TailPostings> superseded = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, int> firstSuperseding = [];
    private readonly Dictionary<long, int> newest = [];
    private readonly TailWords words = new();
    private readonly TermSieve sieve = new();
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly FactTerms reader = new();
    private TailDocuments documents = new(new long[64], new long[64], new int[64]);

    /// <summary>How many entries there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The last entry of the file that is here.</summary>
    internal long LastEntry { get; private set; }

    /// <summary>Rows, numbers and replacements of the entries up to <see cref="Count"/> as they are now.</summary>
    internal TailDocuments Documents => documents;

    /// <summary>Adds an entry.</summary>
    /// <param name="place">Its place in the order of entries in the file.</param>
    /// <param name="number">The fact's number.</param>
    /// <param name="row">Its row.</param>
    /// <param name="fact">What the index has of it.</param>
    /// <param name="before">The words it had before; null for a new fact.</param>
    internal void Add(long place, long number, long row, IndexedFact fact, IEnumerable<string>? before)
    {
        var entry = Count;
        if (entry == documents.Rows.Length)
        {
            documents = documents.Grown();
        }

        (documents.Rows[entry], documents.Numbers[entry], documents.ReplacedBy[entry]) = (row, number, NotReplaced);
        foreach (var (term, impact) in reader.Of(fact, IdOf))
        {
            var name = names[term];
            PostingsOf(name).Add(entry, impact);
        }

        if (newest.TryGetValue(number, out var previous))
        {
            documents.ReplacedBy[previous] = entry;
        }
        else
        {
            if (before is not null)
            {
                firstSuperseding[number] = entry;
                SupersedesAny = true;
                foreach (var word in before)
                {
                    sieve.Add(HashOf(word));
                    superseded.GetOrAdd(word, _ => new TailPostings()).Add(entry, 0);
                }
            }
        }

        newest[number] = entry;
        (Count, LastEntry) = (entry + 1, place);
    }

    /// <summary>The postings of an index word, or null.</summary>
    internal TailPostings? Find(string term) => terms.GetValueOrDefault(term);

    /// <summary>The postings of a filter token, or null.</summary>
    internal TailPostings? FindFilter(string token) => filters.GetValueOrDefault(token);

    /// <summary>The filter tokens with a prefix and their postings.</summary>
    internal IEnumerable<KeyValuePair<string, TailPostings>> Filters(string prefix) =>
        filters.Where(token => token.Key.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The index words that begin as another does.</summary>
    internal ReadOnlySpan<ShapedWord> WordsLike(string word) => words.BeginningLike(word);

    /// <summary>False where no entry has or had a word with a <see cref="TermHash"/>.</summary>
    internal bool MayConcern(uint hash) => sieve.MayHave(hash);

    /// <summary>How many postings of segments with a word are superseded by the first entries.</summary>
    internal int Superseded(string term, int visible) => superseded.TryGetValue(term, out var list) ? list.CountBelow(visible) : 0;

    /// <summary>Whether the first entries have their own word on a fact that segments have too.</summary>
    internal bool Supersedes(long number, int visible) => firstSuperseding.TryGetValue(number, out var entry) && entry < visible;

    /// <summary>Whether any of the first entries supersedes what segments say.</summary>
    internal bool SupersedesAny { get; private set; }

    /// <summary>The facts that segments have too, and the words by which they have them.</summary>
    internal IEnumerable<long> SupersededNumbers => firstSuperseding.Keys;

    private static uint HashOf(string word) => TermHash.Of(SegmentWriter.Bytes(word));

    private TailPostings PostingsOf(string name)
    {
        var isFilter = name.StartsWith(FilterTokens.Mark);
        var all = isFilter ? filters : terms;
        if (!all.TryGetValue(name, out var postings))
        {
            postings = all.GetOrAdd(name, new TailPostings());
            if (!isFilter)
            {
                words.Add(name);
                sieve.Add(HashOf(name));
            }
        }

        return postings;
    }

    private int IdOf(ReadOnlySpan<char> term)
    {
        if (!ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var id))
        {
            id = names.Count;
            names.Add(term.ToString());
            ids.Add(names[id], id);
        }

        return id;
    }
}

/// <summary>Arrays of the entries of a tail.</summary>
/// <param name="Rows">The row of each entry's fact.</param>
/// <param name="Numbers">Its number.</param>
/// <param name="ReplacedBy">The later entry of the same fact; the greatest number while there is none.</param>
internal sealed record TailDocuments(long[] Rows, long[] Numbers, int[] ReplacedBy)
{
    internal TailDocuments Grown()
    {
        var grown = new TailDocuments(new long[Rows.Length * 2], new long[Rows.Length * 2], new int[Rows.Length * 2]);
        Rows.CopyTo(grown.Rows, 0);
        Numbers.CopyTo(grown.Numbers, 0);
        ReplacedBy.CopyTo(grown.ReplacedBy, 0);
        return grown;
    }

    /// <summary>Whether an entry stands for a reader who knows the first entries.</summary>
    internal bool Stands(int entry, int visible) => entry < visible && ReplacedBy[entry] >= visible;
}

/// <summary>The postings of a term in a tail: entries ascending, each with its impact in the lowest byte.</summary>
internal sealed class TailPostings() : AppendedList<int>(room: 2)
{
    internal void Add(int entry, byte impact) => Add((entry << 8) | impact);

    internal static int Entry(int posting) => posting >> 8;

    internal static int Impact(int posting) => posting & 0xFF;

    /// <summary>How many postings are of the first entries.</summary>
    internal int CountBelow(int visible)
    {
        var below = 0;
        foreach (var posting in All)
        {
            below += Entry(posting) < visible ? 1 : 0;
        }

        return below;
    }
}

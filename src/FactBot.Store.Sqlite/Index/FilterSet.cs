using System.Collections.Immutable;
using FactBot.Domain.Questions;

namespace FactBot.Store.Sqlite.Index;

/// <summary>What the facts of a search must satisfy, as alternatives of filter tokens of which a fact needs one of each.</summary>
internal sealed class FilterSet
{
    private readonly List<ImmutableArray<FilterAlternative>> all = [];
    private readonly SortedSet<long>? numbers;

    /// <param name="filters">The filters.</param>
    /// <param name="numbers">The numbers of the facts that the filters let through which no token stands for; null for all.</param>
    internal FilterSet(QuestionFilters filters, SortedSet<long>? numbers)
    {
        this.numbers = numbers;
        if (filters.Kind is { } kind)
        {
            all.Add([FilterAlternative.Exactly(FilterTokens.Of(kind))]);
        }

        if (filters.Status is { } state)
        {
            all.Add([FilterAlternative.Exactly(FilterTokens.Of(state))]);
        }

        if (filters.By is { } by)
        {
            all.Add([FilterAlternative.Containing(FilterTokens.Speaker, TextFolding.Fold(by))]);
        }

        if (filters.Since is { } since)
        {
            all.Add([FilterAlternative.From(FilterTokens.Day, since), FilterAlternative.From(FilterTokens.LastDay, since)]);
        }

        if (filters.Until is { } until)
        {
            all.Add([FilterAlternative.UpTo(FilterTokens.Day, until), FilterAlternative.UpTo(FilterTokens.FirstDay, until)]);
        }

        foreach (var tag in filters.Tags.IsDefault ? [] : filters.Tags)
        {
            all.Add([FilterAlternative.Exactly(FilterTokens.OfTag(TextFolding.Fold(tag)))]);
        }
    }

    /// <summary>Whether every fact satisfies it.</summary>
    internal bool IsEmpty => all.Count == 0 && numbers is null;

    /// <summary>A bit for each document of a segment that satisfies all; null when every document does.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="open">Opens the postings of the term in a place.</param>
    internal ulong[]? In(LiveSegment segment, Func<int, PostingCursor> open)
    {
        ulong[]? allowed = numbers is null ? null : OfNumbers(segment.Documents, numbers);
        foreach (var alternatives in all)
        {
            var bits = new ulong[(segment.Documents.Count + 63) / 64];
            foreach (var place in alternatives.SelectMany(alternative => alternative.PlacesIn(segment.Terms)))
            {
                open(place).Mark(bits);
            }

            allowed = allowed is null ? bits : Both(allowed, bits);
        }

        return allowed;
    }

    /// <summary>Which of the first entries of a tail satisfy all; null when every one does.</summary>
    internal bool[]? In(Tail tail, TailDocuments documents, int visible)
    {
        if (IsEmpty)
        {
            return null;
        }

        var allowed = new bool[visible];
        for (var entry = 0; entry < visible; entry++)
        {
            allowed[entry] = numbers?.Contains(documents.Numbers[entry]) ?? true;
        }

        foreach (var alternatives in all)
        {
            var has = new bool[visible];
            foreach (var posting in alternatives.SelectMany(alternative => alternative.PostingsIn(tail)).SelectMany(list => list.All.ToArray()))
            {
                if (TailPostings.Entry(posting) < visible)
                {
                    has[TailPostings.Entry(posting)] = true;
                }
            }

            for (var entry = 0; entry < visible; entry++)
            {
                allowed[entry] &= has[entry];
            }
        }

        return allowed;
    }

    /// <summary>Whether one fact satisfies all.</summary>
    internal bool Allows(IndexedFact fact)
    {
        var tokens = new List<string>();
        FilterTokens.AddTo(tokens, fact);
        return all.TrueForAll(alternatives => alternatives.Any(alternative => tokens.Exists(alternative.Accepts)));
    }

    private static ulong[] OfNumbers(DocumentTable documents, SortedSet<long> numbers)
    {
        var bits = new ulong[(documents.Count + 63) / 64];
        foreach (var number in numbers)
        {
            if (documents.Find(number) is >= 0 and var document)
            {
                bits[document >> 6] |= 1UL << document;
            }
        }

        return bits;
    }

    private static ulong[] Both(ulong[] left, ulong[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            left[i] &= right[i];
        }

        return left;
    }
}

/// <summary>Filter tokens of which any will do.</summary>
/// <param name="Prefix">What they begin with.</param>
/// <param name="Matches">Whether what follows the prefix, in UTF-8, will do; null where the prefix is the whole token.</param>
internal sealed record FilterAlternative(string Prefix, FilterMatch? Matches)
{
    internal static FilterAlternative Exactly(string token) => new(token, null);

    internal static FilterAlternative Containing(string prefix, string part)
    {
        var wanted = SegmentWriter.Bytes(part);
        return new FilterAlternative(prefix, value => value.IndexOf(wanted) >= 0);
    }

    internal static FilterAlternative From(string prefix, DateOnly day)
    {
        var first = SegmentWriter.Bytes(FilterTokens.Of(day));
        return new FilterAlternative(prefix, value => value.SequenceCompareTo(first) >= 0);
    }

    internal static FilterAlternative UpTo(string prefix, DateOnly day)
    {
        var last = SegmentWriter.Bytes(FilterTokens.Of(day));
        return new FilterAlternative(prefix, value => value.SequenceCompareTo(last) <= 0);
    }

    /// <summary>Whether a token is one of these.</summary>
    internal bool Accepts(string token) => Matches is null
        ? token == Prefix
        : token.StartsWith(Prefix, StringComparison.Ordinal) && Matches(SegmentWriter.Bytes(token[Prefix.Length..]));

    /// <summary>The places of these tokens in a dictionary.</summary>
    internal IEnumerable<int> PlacesIn(TermDictionary terms)
    {
        var prefix = SegmentWriter.Bytes(Prefix);
        if (Matches is null)
        {
            return terms.Find(prefix) is >= 0 and var place && terms[place].Count > 0 ? [place] : [];
        }

        var (from, to) = terms.Range(prefix);
        return Enumerable.Range(from, to - from).Where(place => terms[place].Count > 0 && Matches(terms.Bytes(place)[prefix.Length..]));
    }

    /// <summary>The postings of these tokens in a tail.</summary>
    internal IEnumerable<TailPostings> PostingsIn(Tail tail) => Matches is null
        ? tail.FindFilter(Prefix) is { } list ? [list] : []
        : tail.Filters(Prefix).Where(token => Matches(SegmentWriter.Bytes(token.Key[Prefix.Length..]))).Select(token => token.Value);
}

/// <summary>Whether the UTF-8 bytes of a value will do.</summary>
internal delegate bool FilterMatch(ReadOnlySpan<byte> value);

using System.Collections.Immutable;

namespace FactBot.Store.Sqlite.Index;

/// <summary>The index of a newsroom as one snapshot of the file has it. Never changes.</summary>
internal sealed record IndexView
{
    /// <summary>Which state of the file it is of.</summary>
    internal required IndexStamp Stamp { get; init; }

    /// <summary>Its segments, those of less age first.</summary>
    internal required ImmutableArray<LiveSegment> Segments { get; init; }

    /// <summary>What is newer than the segments.</summary>
    internal required Tail Tail { get; init; }

    /// <summary>How many entries of the tail count.</summary>
    internal required int Visible { get; init; }

    /// <summary>Rows and numbers of these entries.</summary>
    internal required TailDocuments TailDocuments { get; init; }

    /// <summary>How many facts have a term; filter tokens are no terms.</summary>
    internal long Count(string term) => Counts([term])[0];

    /// <summary>How many facts have each of some terms; filter tokens are no terms.</summary>
    internal long[] Counts(ImmutableArray<string> terms)
    {
        var (texts, places, counts) = (new TermTexts(terms), new int[terms.Length], new long[terms.Length]);
        foreach (var segment in Segments)
        {
            segment.Terms.Find(texts, places);
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += segment.Count(places[i]);
            }
        }

        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = FilterTokens.IsWord(terms[i]) ? counts[i] + (Tail.MayConcern(texts.Hash(i)) ? CountInTail(terms[i]) : 0) : 0;
        }

        return counts;
    }

    /// <summary>How many facts more, or fewer, have a term because of what is in the tail.</summary>
    internal int CountInTail(string term)
    {
        var count = Tail.SupersedesAny ? -Tail.Superseded(term, Visible) : 0;
        if (Tail.Find(term) is { } list)
        {
            foreach (var posting in list.All)
            {
                count += TailDocuments.Stands(TailPostings.Entry(posting), Visible) ? 1 : 0;
            }
        }

        return count;
    }
}

/// <summary>Names a state of a newsroom's index in the file.</summary>
/// <param name="Generation">The generation asked.</param>
/// <param name="Version">Changes with the segments.</param>
/// <param name="MergedTo">The last entry that is in a segment.</param>
/// <param name="LastEntry">The last entry there is.</param>
internal readonly record struct IndexStamp(long Generation, long Version, long MergedTo, long LastEntry);

/// <summary>A segment as part of a view.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Dead">A bit for each document that a younger segment supersedes; null when there is none.</param>
internal sealed record LiveSegment(Segment Segment, ulong[]? Dead)
{
    internal TermDictionary Terms => Segment.Terms;

    internal DocumentTable Documents => Segment.Documents;

    internal bool IsDead(int document) => Dead is not null && (Dead[document >> 6] >> document & 1) != 0;

    /// <summary>How many facts more, or fewer, have the term in a place of the dictionary; 0 for -1.</summary>
    internal int Count(int place) => place < 0 ? 0 : Terms[place].Count - Terms[place].Superseded;

    /// <summary>Segments with what those of greater age supersede in them.</summary>
    internal static ImmutableArray<LiveSegment> Of(ImmutableArray<Segment> byAge) =>
        [.. byAge.Select((segment, i) => new LiveSegment(segment, DeadIn(segment, byAge.AsSpan()[(i + 1)..])))];

    private static ulong[]? DeadIn(Segment segment, ReadOnlySpan<Segment> younger)
    {
        ulong[]? dead = null;
        foreach (var other in younger)
        {
            foreach (var number in other.Superseded)
            {
                if (segment.Documents.Find(number) is >= 0 and var document)
                {
                    dead ??= new ulong[(segment.Documents.Count + 63) / 64];
                    dead[document >> 6] |= 1UL << document;
                }
            }
        }

        return dead;
    }
}

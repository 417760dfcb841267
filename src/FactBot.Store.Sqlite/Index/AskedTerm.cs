using System.Collections.Immutable;
using FactBot.Domain.Storage;

namespace FactBot.Store.Sqlite.Index;

/// <summary>A term looked for, with where it is.</summary>
/// <param name="Term">The term.</param>
/// <param name="Places">Its place in the dictionary of each segment; -1 where it is not.</param>
/// <param name="Count">How many facts have it.</param>
/// <param name="Points">What each step of its impact counts.</param>
/// <param name="IsStandIn">See <see cref="SearchTerm.IsStandIn"/>.</param>
internal sealed record AskedTerm(string Term, int[] Places, long Count, long Points, bool IsStandIn)
{
    /// <summary>Looks terms up, each once.</summary>
    internal static ImmutableArray<AskedTerm> Of(ImmutableArray<SearchTerm> terms, IndexView view, long facts)
    {
        var asked = ImmutableArray.CreateBuilder<AskedTerm>(terms.Length);
        var known = new HashSet<string>(terms.Length, StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (known.Add(term.Index))
            {
                asked.Add(Of(term, view, facts));
            }
        }

        return asked.DrainToImmutable();
    }

    private static AskedTerm Of(SearchTerm term, IndexView view, long facts)
    {
        var places = new int[view.Segments.Length];
        var count = 0L;
        if (FilterTokens.IsWord(term.Index))
        {
            var bytes = SegmentWriter.Bytes(term.Index);
            for (var i = 0; i < places.Length; i++)
            {
                places[i] = view.Segments[i].Terms.Find(bytes);
                count += view.Segments[i].Count(places[i]);
            }

            count += view.CountInTail(term.Index);
        }
        else
        {
            Array.Fill(places, -1);
        }

        return new AskedTerm(term.Index, places, count, IndexScore.Points(term.Weight, count, facts), term.IsStandIn);
    }
}

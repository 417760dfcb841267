using System.Runtime.InteropServices;
using System.Text;
using FactBot.Store.Sqlite.Index;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>
/// Compares the postings that should be with those that are by a sum of hashes for each fact, so that a million
/// facts need little memory.
/// </summary>
internal sealed class PostingSums
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(string Term, ulong Hash, long Count)> terms = [];
    private readonly Dictionary<long, ulong> sums = [];

    internal int IdOf(ReadOnlySpan<char> term)
    {
        var lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(term, out var id))
        {
            id = terms.Count;
            var text = term.ToString();
            ids.Add(text, id);
            terms.Add((text, HashOf(text), 0));
        }

        return id;
    }

    internal int IdOf(ReadOnlySpan<byte> term)
    {
        Span<char> buffer = stackalloc char[256];
        return term.Length <= buffer.Length ? IdOf(buffer[..Encoding.UTF8.GetChars(term, buffer)]) : IdOf(Encoding.UTF8.GetString(term));
    }

    /// <summary>Notes a posting that should be.</summary>
    internal void Expect(int term, long number, byte impact)
    {
        ref var known = ref CollectionsMarshal.AsSpan(terms)[term];
        known.Count++;
        CollectionsMarshal.GetValueRefOrAddDefault(sums, number, out _) += Hash(known.Hash, number, impact);
    }

    /// <summary>Notes a posting that is.</summary>
    internal void Meet(int term, long number, byte impact) =>
        CollectionsMarshal.GetValueRefOrAddDefault(sums, number, out _) -= Hash(terms[term].Hash, number, impact);

    /// <summary>The facts whose postings are not what they should be.</summary>
    internal IEnumerable<long> Unequal() => sums.Where(sum => sum.Value != 0).Select(sum => sum.Key).Order();

    /// <summary>The words that a view counts otherwise.</summary>
    internal IEnumerable<string> Miscounted(IndexView view) => terms
        .Where(term => FilterTokens.IsWord(term.Term) && view.Count(term.Term) != term.Count)
        .Select(term => term.Term);

    private static ulong HashOf(string term)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var unit in term)
        {
            hash = Mixed(hash ^ unit);
        }

        return hash;
    }

    private static ulong Hash(ulong term, long number, byte impact) => Mixed(Mixed(term ^ (ulong)number) + impact);

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mixed(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (value ^ (value >> 31)) + 0x9E3779B97F4A7C15;
    }
}

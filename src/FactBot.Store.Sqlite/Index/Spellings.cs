using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Questions;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Finds words of the index near a term that no fact has.</summary>
internal static class Spellings
{
    private const int ShortestCorrected = 4;
    private const int ShortestCorrectedTwice = 8;
    private const int SpellingsKept = 3;

    /// <summary>Each costs a walk through all words with one first letter; a question has few words that nobody knows.</summary>
    private const int TermsCorrected = 8;

    /// <summary>
    /// For each term, words near it, nearest and commonest first. Only words of letters: another number is
    /// another number, not a spelling.
    /// </summary>
    internal static ImmutableDictionary<string, ImmutableArray<string>> Of(IEnumerable<string> terms, IndexView view) => terms
        .Where(term => term.EnumerateRunes().Count() >= ShortestCorrected && !term.Any(char.IsDigit) && FilterTokens.IsWord(term))
        .Take(TermsCorrected)
        .Select(term => (Term: term, Near: Near(term, view)))
        .Where(pair => !pair.Near.IsEmpty)
        .ToImmutableDictionary(pair => pair.Term, pair => pair.Near);

    private static ImmutableArray<string> Near(string term, IndexView view)
    {
        var near = new Dictionary<string, int>(StringComparer.Ordinal);
        var wanted = new Wanted(term, term.Length >= ShortestCorrectedTwice ? 2 : 1);
        foreach (var segment in view.Segments)
        {
            AddNear(segment.Terms, wanted, near);
        }

        foreach (var (word, shape) in view.Tail.WordsLike(term))
        {
            if (wanted.MayBeNear(shape))
            {
                AddNear(word, wanted, near);
            }
        }

        return
        [
            .. near.Select(word => (Word: word.Key, Distance: word.Value, Count: view.Count(word.Key)))
                .Where(word => word.Count > 0)
                .OrderBy(word => word.Distance).ThenByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal)
                .Take(SpellingsKept).Select(word => word.Word),
        ];
    }

    private static void AddNear(TermDictionary terms, Wanted wanted, Dictionary<string, int> near)
    {
        var (from, to) = terms.Range(SegmentWriter.Bytes(wanted.First));
        for (var place = from; place < to; place++)
        {
            if (wanted.MayBeNear(terms.Shape(place)))
            {
                AddNear(Encoding.UTF8.GetString(terms.Bytes(place)), wanted, near);
            }
        }
    }

    private static void AddNear(string word, Wanted wanted, Dictionary<string, int> near)
    {
        if (!word.AsSpan().ContainsAnyInRange('0', '9') && EditDistance.Within(wanted.Most, wanted.Term, word) is { } distance)
        {
            near[word] = distance;
        }
    }

    /// <summary>A term with what is quickly compared.</summary>
    private sealed class Wanted(string term, int most)
    {
        private readonly WordShape shape = WordShape.Of(Encoding.UTF8.GetBytes(term));

        internal string Term => term;

        internal int Most => most;

        internal string First { get; } = term.EnumerateRunes().First().ToString();

        internal bool MayBeNear(WordShape word) => shape.MayBeNear(word, most);
    }
}

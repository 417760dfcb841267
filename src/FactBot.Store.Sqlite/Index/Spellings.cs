using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using FactBot.Domain.Questions;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Finds words of the index near a term that no fact has.</summary>
internal static class Spellings
{
    private const int ShortestCorrected = 4;
    private const int ShortestCorrectedTwice = 8;
    private const int SpellingsKept = 3;
    private const int BytesOfLetter = 4;

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

        foreach (var word in view.Tail.Words)
        {
            if (word.StartsWith(wanted.First, StringComparison.Ordinal))
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
            if (wanted.MayBeNear(terms.Bytes(place)))
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
        private readonly int size = Encoding.UTF8.GetByteCount(term);
        private readonly uint letters = Mask(Encoding.UTF8.GetBytes(term));
        private readonly bool isAscii = Ascii.IsValid(term);

        internal string Term => term;

        internal int Most => most;

        internal string First { get; } = term.EnumerateRunes().First().ToString();

        /// <summary>
        /// Whether it is worth comparing. A slip changes the length by one letter, and adds to or takes from the letters
        /// that occur no more than two; a letter is of one byte in ASCII, else of up to four.
        /// </summary>
        internal bool MayBeNear(ReadOnlySpan<byte> word)
        {
            var difference = Math.Abs(word.Length - size);
            if (difference > most)
            {
                return difference <= most * BytesOfLetter && !AreAscii(word);
            }

            var bits = BitOperations.PopCount(Mask(word) ^ letters);
            return bits <= most * 2 || (bits <= most * 2 * BytesOfLetter && !AreAscii(word));
        }

        private bool AreAscii(ReadOnlySpan<byte> word) => isAscii && Ascii.IsValid(word);

        private static uint Mask(ReadOnlySpan<byte> word)
        {
            var mask = 0u;
            foreach (var value in word)
            {
                mask |= 1u << value;
            }

            return mask;
        }
    }
}

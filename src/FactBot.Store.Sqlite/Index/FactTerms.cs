using System.Runtime.InteropServices;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Gives a term its id.</summary>
internal delegate int TermNumbering(ReadOnlySpan<char> term);

/// <summary>Works out the terms of facts with their impacts. Keeps its memory between facts; used by one thread.</summary>
internal sealed class FactTerms
{
    /// <summary>Of filter tokens, which count for nothing.</summary>
    private const byte FilterImpact = 1;

    private readonly List<(int Term, double Occurrences)> words = [];
    private readonly List<(int Term, byte Impact)> terms = [];
    private readonly List<string> tokens = [];

    // For each term, the last fact that had it, and its place among the words of that fact.
    private (int Fact, int Place)[] seen = new (int, int)[1024];
    private int fact;

    /// <summary>The terms of a fact, each once: its words in order of their first occurrence, then filter tokens. Good until the next call.</summary>
    internal List<(int Term, byte Impact)> Of(IndexedFact fact, TermNumbering idOf)
    {
        var length = Count(fact.Text, idOf);
        terms.Clear();
        foreach (var (term, occurrences) in words)
        {
            terms.Add((term, IndexScore.Impact(occurrences, length)));
        }

        tokens.Clear();
        FilterTokens.AddTo(tokens, fact);
        foreach (var token in tokens)
        {
            terms.Add((idOf(token), FilterImpact));
        }

        return terms;
    }

    /// <summary>The words of a text, each once.</summary>
    internal static IEnumerable<string> WordsOf(SearchText text) =>
        text.Fields.SelectMany(field => field.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(word => SearchText.IsIndexed(word)).Distinct(StringComparer.Ordinal);

    private double Count(SearchText text, TermNumbering idOf)
    {
        words.Clear();
        fact++;
        var length = 0.0;
        ReadOnlySpan<string> fields = [text.Statement, text.Measure, text.Excerpts, text.Names, text.Roles, text.Context];
        for (var field = 0; field < fields.Length; field++)
        {
            var weight = IndexScore.FieldWeights[field];
            var rest = fields[field].AsSpan();
            while (!rest.IsEmpty)
            {
                var end = rest.IndexOf(' ');
                var word = end < 0 ? rest : rest[..end];
                rest = end < 0 ? default : rest[(end + 1)..];
                if (!SearchText.IsIndexed(word))
                {
                    continue;
                }

                length += weight;
                var term = idOf(word);
                if (term >= seen.Length)
                {
                    Array.Resize(ref seen, Math.Max(seen.Length * 2, term + 1));
                }

                if (seen[term].Fact == fact)
                {
                    CollectionsMarshal.AsSpan(words)[seen[term].Place].Occurrences += weight;
                }
                else
                {
                    seen[term] = (fact, words.Count);
                    words.Add((term, weight));
                }
            }
        }

        return length;
    }
}

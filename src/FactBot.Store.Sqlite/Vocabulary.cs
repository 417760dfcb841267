using System.Collections.Immutable;
using System.Text;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

/// <summary>The words of the index, with how many facts have each.</summary>
internal static class Vocabulary
{
    private const int ShortestCorrected = 4;
    private const int ShortestCorrectedTwice = 8;
    private const int SpellingsKept = 3;

    /// <summary>Each costs a walk through all words with one first letter; a question has few words that nobody knows.</summary>
    private const int TermsCorrected = 8;

    private const string SelectCount = "select doc from fact_terms where term = ?";

    private const string SelectRange = "select term, doc from fact_terms where term >= ? and term < ?";

    /// <summary>How many facts have a term.</summary>
    internal static long Count(Connection connection, string term)
    {
        using var statement = connection.Use(SelectCount);
        return statement.With(term).Step() ? statement.Number(0) : 0;
    }

    /// <summary>
    /// For each term, words of the index near it, commonest first. Only words of letters: another number is
    /// another number, not a spelling.
    /// </summary>
    internal static ImmutableDictionary<string, ImmutableArray<string>> Spellings(Connection connection, ImmutableArray<string> terms) => terms
        .Where(term => term.Length >= ShortestCorrected && !term.Any(char.IsDigit))
        .Take(TermsCorrected)
        .Select(term => (Term: term, Near: Near(connection, term)))
        .Where(pair => !pair.Near.IsEmpty)
        .ToImmutableDictionary(pair => pair.Term, pair => pair.Near);

    private static ImmutableArray<string> Near(Connection connection, string term)
    {
        var most = term.Length >= ShortestCorrectedTwice ? 2 : 1;
        var near = new List<(string Word, int Distance, long Count)>();
        using var statement = connection.Use(SelectRange);
        var first = term.EnumerateRunes().First().ToString();
        statement.With(first).With(first + new Rune(0x10FFFF));
        while (statement.Step())
        {
            var word = statement.Text(0);
            if (!word.Any(char.IsDigit) && EditDistance.Within(most, term, word) is { } distance)
            {
                near.Add((word, distance, statement.Number(1)));
            }
        }

        return [.. near.OrderBy(word => word.Distance).ThenByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal).Take(SpellingsKept).Select(word => word.Word)];
    }
}

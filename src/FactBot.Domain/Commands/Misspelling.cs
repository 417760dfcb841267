namespace FactBot.Domain.Commands;

/// <summary>Finds the verb that somebody meant to type.</summary>
internal static class Misspelling
{
    /// <summary>The verbs that one slip away from a word lie, two slips for long ones; nearest first.</summary>
    /// <param name="word">The word.</param>
    /// <param name="mayReplace">Whether a slip may be another letter: "last" is a word of its own beside "list".</param>
    internal static IEnumerable<Verb> Near(string word, bool mayReplace)
    {
        if (word.Length is < 2 or > 12)
        {
            return [];
        }

        var lower = word.ToLowerInvariant();
        return Enum.GetValues<Verb>()
            .Where(verb => verb != Verb.Ask)
            .Select(verb => (verb, Slips: Slips(lower, Verbs.WordOf(verb), mayReplace)))
            .Where(pair => pair.Slips <= (Verbs.WordOf(pair.verb).Length > 5 ? 2 : 1))
            .OrderBy(pair => pair.Slips)
            .Select(pair => pair.verb);
    }

    /// <summary>Optimal string alignment: letters left out, put in, replaced or swapped with their neighbour.</summary>
    private static int Slips(string typed, string meant, bool mayReplace)
    {
        if (Math.Abs(typed.Length - meant.Length) > 2)
        {
            return 3;
        }

        var rows = new int[typed.Length + 1, meant.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= meant.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Step(rows, typed, meant, i, j, mayReplace ? 1 : 3);
            }
        }

        return rows[typed.Length, meant.Length];
    }

    private static int Step(int[,] rows, string typed, string meant, int i, int j, int replacing)
    {
        var cost = typed[i - 1] == meant[j - 1] ? 0 : replacing;
        var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
        return i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1]
            ? Math.Min(best, rows[i - 2, j - 2] + 1)
            : best;
    }
}

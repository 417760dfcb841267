using FactBot.Domain.Questions;

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
            .Where(pair => pair.Slips is not null)
            .OrderBy(pair => pair.Slips)
            .Select(pair => pair.verb);
    }

    private static int? Slips(string typed, string meant, bool mayReplace)
    {
        var most = meant.Length > 5 ? 2 : 1;
        return EditDistance.Within(most, typed, meant, mayReplace ? 1 : most + 1);
    }
}

using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>
/// Spellings of names as the candidates' speakers record them: where one fact says that Itai Mack is also spelled
/// "Eitay Mack", "Eitay" finds "Itai" in every other fact too.
/// </summary>
internal sealed class NameSpellings
{
    private const double Strength = 0.95;
    private readonly Dictionary<string, HashSet<string>> same = [];

    internal NameSpellings(IEnumerable<Candidate> candidates)
    {
        foreach (var names in candidates.Select(candidate => candidate.Text.Names).Where(names => names.Contains(SearchText.SpellingMark, StringComparison.Ordinal)).Distinct())
        {
            string[][] spellings = [.. names.Split(SearchText.SpellingMark).Select(spelling => spelling.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
            foreach (var spelling in spellings.Skip(1).Where(spelling => spelling.Length == spellings[0].Length))
            {
                Pair(spellings[0], spelling);
            }
        }
    }

    /// <summary>The term with the other spellings of its name, if it is one.</summary>
    internal QuestionTerm Extended(QuestionTerm term) => same.TryGetValue(term.Index, out var others)
        ? term with { Alternatives = term.Alternatives.AddRange(others.Select(other => new Alternative(other, Strength))) }
        : term;

    private void Pair(string[] name, string[] spelling)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != spelling[i])
            {
                Add(name[i], spelling[i]);
                Add(spelling[i], name[i]);
            }
        }
    }

    private void Add(string from, string to)
    {
        if (!same.TryGetValue(from, out var others))
        {
            same[from] = others = [];
        }

        others.Add(to);
    }
}

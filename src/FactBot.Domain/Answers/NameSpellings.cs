using System.Collections.Immutable;
using FactBot.Domain.Facts;
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
        foreach (var speaker in candidates.Select(candidate => candidate.Fact.Attribution.Speaker).OfType<Speaker>().DistinctBy(speaker => speaker.Name))
        {
            var name = IndexWords.Words(speaker.Name);
            foreach (var spelling in speaker.OtherSpellings.Select(IndexWords.Words).Where(spelling => spelling.Length == name.Length))
            {
                Pair(name, spelling);
            }
        }
    }

    /// <summary>The term with the other spellings of its name, if it is one.</summary>
    internal QuestionTerm Extended(QuestionTerm term) => same.TryGetValue(term.Index, out var others)
        ? term with { Alternatives = term.Alternatives.AddRange(others.Select(other => new Alternative(other, Strength))) }
        : term;

    private void Pair(ImmutableArray<TextWord> name, ImmutableArray<TextWord> spelling)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i].Index != spelling[i].Index)
            {
                Add(name[i].Index, spelling[i].Index);
                Add(spelling[i].Index, name[i].Index);
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

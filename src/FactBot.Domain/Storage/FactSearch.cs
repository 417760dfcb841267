using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Storage;

/// <summary>An index word to look for.</summary>
/// <param name="Index">The word as <see cref="SearchText"/> has it.</param>
/// <param name="Weight">What a hit counts: 1 for a word of the question, less for one that may stand for it.</param>
public readonly record struct SearchTerm(string Index, double Weight)
{
    /// <summary>Whether it only stands for a word of the question, which nobody can have misspelt.</summary>
    public bool IsStandIn { get; init; }
}

/// <summary>What to look for.</summary>
public sealed record FactSearch
{
    /// <summary>
    /// A fact that has any of these is a candidate; each index word stands here once. Empty means: whatever the
    /// filters let through, newest first.
    /// </summary>
    public required ImmutableArray<SearchTerm> Terms { get; init; }

    /// <summary>What a candidate must satisfy.</summary>
    public QuestionFilters Filters { get; init; } = QuestionFilters.None;

    /// <summary>
    /// What a hit counts of a word that one of the question may be misspelt for, see <see cref="SearchResult.Spellings"/>; 0
    /// when such words are not looked for.
    /// </summary>
    public double SpellingWeight { get; init; }

    /// <summary>How many candidates at most.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>A fact that may answer, as far as ranking needs it; the whole record is read for the few that are shown.</summary>
/// <param name="Id">Which fact.</param>
/// <param name="Text">Its index words.</param>
/// <param name="Score">See <see cref="IndexScore"/>; greater is better. 0 where nothing was looked for.</param>
public sealed record Candidate(FactId Id, SearchText Text, double Score)
{
    /// <summary>Its kind.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>Its state.</summary>
    public required LifecycleState State { get; init; }

    /// <summary>
    /// Whether who may see it hangs on who asks and when: not on the record, ever embargoed, not for the whole newsroom,
    /// or a draft. Its record tells; all others are open.
    /// </summary>
    public required bool IsGuarded { get; init; }

    /// <summary>First day of when it was said, else of what it describes, else of when it was first published; null when none is known.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Last day of the same.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>What a search brought.</summary>
public sealed record SearchResult
{
    /// <summary>The candidates, best first.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>How many facts there are.</summary>
    public required long FactCount { get; init; }

    /// <summary>How many facts have each term looked for; a term that none has is there with 0.</summary>
    public required ImmutableDictionary<string, long> TermCounts { get; init; }

    /// <summary>How many facts have each word of the candidates' statements; a word that is not here is taken for a rare one.</summary>
    public Dictionary<string, long> WordCounts { get; init; } = [];

    /// <summary>
    /// For words of the question that no fact has: words of the index near them, nearest and commonest first. A word that
    /// has none is absent, and so is a stand-in; all are where <see cref="FactSearch.SpellingWeight"/> is 0.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Spellings { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

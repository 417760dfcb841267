using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Storage;

/// <summary>What to look for.</summary>
public sealed record FactSearch
{
    /// <summary>
    /// Index words as <see cref="SearchText"/> makes them; a fact that has any of them is a candidate. Empty
    /// means: whatever the filters let through, newest first.
    /// </summary>
    public required ImmutableArray<string> Terms { get; init; }

    /// <summary>What a candidate must satisfy.</summary>
    public QuestionFilters Filters { get; init; } = QuestionFilters.None;

    /// <summary>How many candidates at most.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>A fact that may answer.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">The store's own measure, greater is better; comparable within one result only.</param>
public sealed record Candidate(Fact Fact, double Score);

/// <summary>What a search brought.</summary>
public sealed record SearchResult
{
    /// <summary>The candidates, best first.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>How many facts there are.</summary>
    public required long FactCount { get; init; }

    /// <summary>How many facts have each term asked for; a term that none has is there with 0.</summary>
    public required ImmutableDictionary<string, long> TermCounts { get; init; }

    /// <summary>
    /// For terms that no fact has: words of the index one letter away, commonest first. A term that has none is absent.
    /// </summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Spellings { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
}

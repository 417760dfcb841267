using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Questions;

/// <summary>An index word that may stand for a term of a question.</summary>
/// <param name="Index">The word as the index has it.</param>
/// <param name="Strength">1 for the term itself, less the further it is away.</param>
public readonly record struct Alternative(string Index, double Strength);

/// <summary>One thing a question names.</summary>
public sealed record QuestionTerm
{
    /// <summary>The word as asked, folded.</summary>
    public required string Word { get; init; }

    /// <summary>The index words that satisfy it, the term's own first.</summary>
    public required ImmutableArray<Alternative> Alternatives { get; init; }

    /// <summary>A name, an abbreviation or a number: what has to be right for an answer to be one.</summary>
    public required bool IsSpecific { get; init; }

    /// <summary>A number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The index word of the term itself.</summary>
    public string Index => Alternatives[0].Index;
}

/// <summary>A question, understood.</summary>
public sealed record Question
{
    /// <summary>As asked, without its filters.</summary>
    public required string Text { get; init; }

    /// <summary>What an answer must satisfy.</summary>
    public required QuestionFilters Filters { get; init; }

    /// <summary>What it names, in order, each once.</summary>
    public required ImmutableArray<QuestionTerm> Terms { get; init; }

    /// <summary>Whether it reads as French: words are then matched more loosely with those of other languages.</summary>
    public bool IsFrench { get; init; }

    /// <summary>The kind it asks for: "how many" a figure, "what did … say" a quote.</summary>
    public FactKind? PreferredKind { get; init; }

    /// <summary>Every index word to look up, each with the strength of what it stands for.</summary>
    public ImmutableArray<SearchTerm> SearchTerms =>
    [
        .. Terms.SelectMany(term => term.Alternatives)
            .GroupBy(alternative => alternative.Index)
            .Select(same => new SearchTerm(same.Key, same.Max(alternative => alternative.Strength))),
    ];
}

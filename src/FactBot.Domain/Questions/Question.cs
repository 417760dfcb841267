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

    /// <summary>1 for a word that says what it is about, less for one that says little.</summary>
    public double Importance { get; init; } = 1;

    /// <summary>A number.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The time that it names: a year, or what "last month" means on the day of asking; null for what names none.</summary>
    public PartialDate? When { get; init; }

    /// <summary>The index word of the term itself.</summary>
    public string Index => Alternatives[0].Index;
}

/// <summary>What a question asks for.</summary>
public enum Expected
{
    /// <summary>Nothing that its words tell.</summary>
    Anything,

    /// <summary>How much, how many.</summary>
    Number,

    /// <summary>When.</summary>
    Date,

    /// <summary>Who, whose.</summary>
    Person,

    /// <summary>What somebody said.</summary>
    Words,
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

    /// <summary>All its words in order as <see cref="SearchText"/> has them, articles and the like marked.</summary>
    public ImmutableArray<string> WordsInOrder { get; init; } = [];

    /// <summary>The day a pasted text says it was written on; null when it does not say.</summary>
    public DateOnly? WrittenOn { get; init; }

    /// <summary>What an answer should hold.</summary>
    public Expected Expects { get; init; }

    /// <summary>Every index word to look up, each with the strength of what it stands for.</summary>
    public ImmutableArray<SearchTerm> SearchTerms =>
    [
        .. Terms.SelectMany(term => term.Alternatives.Select((alternative, place) => new SearchTerm(alternative.Index, alternative.Strength * term.Importance) { IsStandIn = place > 0 }))
            .GroupBy(term => term.Index)
            .Select(same => same.MaxBy(term => term.Weight) with { IsStandIn = same.All(term => term.IsStandIn) }),
    ];
}

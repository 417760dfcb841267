using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>A source with its number in a list.</summary>
/// <param name="Number">1 for the first source of the list.</param>
/// <param name="Source">The source.</param>
public sealed record NumberedSource(int Number, Source Source);

/// <summary>One citation of one fact, with the number its source has in the list.</summary>
/// <param name="Number">The number in square brackets.</param>
/// <param name="Citation">The citation, whose locator and excerpt are its own.</param>
public sealed record NumberedCitation(int Number, Citation Citation);

/// <summary>A fact with its numbered citations.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Citations">Its citations, in recorded order.</param>
public sealed record CitedFact(Fact Fact, ImmutableArray<NumberedCitation> Citations);

/// <summary>
/// Facts with numbered sources. A repeated source has one number, given in order of first use, so the numbers
/// stand still when facts are appended.
/// </summary>
public sealed record CitationList
{
    /// <summary>The facts, in the order given.</summary>
    public required ImmutableArray<CitedFact> Facts { get; init; }

    /// <summary>Each source once, by number.</summary>
    public required ImmutableArray<NumberedSource> Sources { get; init; }

    /// <summary>Numbers the sources of some facts.</summary>
    public static CitationList Of(IEnumerable<Fact> facts)
    {
        var numbering = new SourceNumbering();
        var cited = facts.Select(numbering.Cite).ToImmutableArray();
        return new CitationList { Facts = cited, Sources = numbering.Sources };
    }
}

using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>
/// Gives sources their numbers in order of first use. A repeated source keeps its number, so the numbers stand
/// still while a list grows. For one list, on one thread.
/// </summary>
public sealed class SourceNumbering
{
    private readonly Dictionary<string, int> numbers = [];
    private readonly List<NumberedSource> sources = [];

    /// <summary>Each source once, by number.</summary>
    public ImmutableArray<NumberedSource> Sources => [.. sources];

    /// <summary>The number of a source, given now when it is new.</summary>
    public int NumberOf(Source source)
    {
        var identity = SourceIdentity.Of(source);
        if (!numbers.TryGetValue(identity, out var number))
        {
            numbers[identity] = number = numbers.Count + 1;
            sources.Add(new NumberedSource(number, source));
        }

        return number;
    }

    /// <summary>A fact with the numbers of its sources.</summary>
    public CitedFact Cite(Fact fact) =>
        new(fact, [.. fact.Citations.Select(citation => new NumberedCitation(NumberOf(citation.Source), citation))]);
}

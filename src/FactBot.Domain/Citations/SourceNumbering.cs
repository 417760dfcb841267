using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>
/// Gives sources their numbers in order of first use. A repeated source keeps its number, so the numbers stand
/// still while a list grows. A source is known by its DOI (see <see cref="SourceMarks"/>), wherever it was read, else
/// by its <see cref="SourceIdentity"/>. For one list, on one thread.
/// </summary>
public sealed class SourceNumbering
{
    private readonly Dictionary<string, List<int>> known = [];
    private readonly List<NumberedSource> sources = [];
    private readonly List<string?> dois = [];

    /// <summary>How many numbers were given.</summary>
    public int Count => sources.Count;

    /// <summary>Each source once, by number.</summary>
    public ImmutableArray<NumberedSource> Sources => [.. sources];

    /// <summary>The number of a source, given now when it is new.</summary>
    public int NumberOf(Source source)
    {
        var doi = SourceMarks.OfDoi(source);
        string[] marks = doi is null ? [SourceIdentity.Of(source)] : [doi, SourceIdentity.Of(source)];
        var number = marks.SelectMany(mark => known.GetValueOrDefault(mark) ?? []).FirstOrDefault(number => MayBe(number, source, doi));
        if (number == 0)
        {
            number = sources.Count + 1;
            sources.Add(new NumberedSource(number, source));
            dois.Add(doi);
        }

        dois[number - 1] ??= doi;
        foreach (var mark in marks)
        {
            Remember(mark, number);
        }

        return number;
    }

    /// <summary>The description of a source that was numbered first: the same object each time.</summary>
    public Source FirstOf(Source source) => FirstOf(NumberOf(source));

    /// <summary>The description that got a number.</summary>
    public Source FirstOf(int number) => sources[number - 1].Source;

    /// <summary>A fact with the numbers of its sources.</summary>
    public CitedFact Cite(Fact fact) =>
        new(fact, [.. fact.Citations.Select(citation => new NumberedCitation(NumberOf(citation.Source), citation))]);

    /// <summary>Nothing speaks against a source's being that of a number.</summary>
    private bool MayBe(int number, Source source, string? doi) =>
        doi is null || dois[number - 1] is not { } other || (doi == other && !SourceMarks.AreOtherParts(sources[number - 1].Source, source));

    private void Remember(string mark, int number)
    {
        if (!known.TryGetValue(mark, out var numbers))
        {
            known[mark] = [number];
        }
        else if (!numbers.Contains(number))
        {
            numbers.Add(number);
        }
    }
}

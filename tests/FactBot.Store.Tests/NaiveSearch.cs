using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Store.Tests;

/// <summary>The search by the book: every fact is looked at, every word counted.</summary>
internal static class NaiveSearch
{
    /// <summary>The best facts with their scores, as a store must bring them.</summary>
    internal static ImmutableArray<(FactId Id, double Score)> Best(IReadOnlyCollection<Fact> facts, FactSearch search) => new Store(facts).Best(search);

    /// <summary>How many facts have a word.</summary>
    internal static long Count(IEnumerable<Fact> facts, string word) => facts.Count(fact => Words(SearchText.Of(fact)).Any(other => other.Word == word));

    private static List<(string Word, double Weight)> Words(SearchText text) =>
    [
        .. text.Fields.Zip(IndexScore.FieldWeights.ToArray())
            .SelectMany(field => field.First.Split(' ').Where(word => SearchText.IsIndexed(word)).Select(word => (word, field.Second))),
    ];

    private static bool Satisfies(Fact fact, QuestionFilters filters)
    {
        var date = fact.Attribution.SaidOn ?? fact.AsOf ?? fact.Citations.Where(citation => citation.Source.Issued is not null).Select(citation => citation.Source.Issued).MinBy(issued => issued!.Value.FirstDay);
        return (filters.Kind is null || fact.Kind == filters.Kind)
            && (filters.Status is null || fact.Lifecycle.State == filters.Status)
            && (filters.By is null || (fact.Attribution.Speaker is { } speaker && speaker.OtherSpellings.Prepend(speaker.Name).Any(name => Has(name, filters.By))))
            && (filters.Since is null || date?.LastDay >= filters.Since)
            && (filters.Until is null || date?.FirstDay <= filters.Until)
            && (filters.Source is null || fact.Citations.Any(citation => Has(citation.Source.Container, filters.Source) || Has(citation.Source.Title, filters.Source)))
            && filters.Tags.All(tag => fact.Care.Tags.Any(other => TextFolding.Fold(other) == TextFolding.Fold(tag)));
    }

    private static bool Has(string? text, string part) => text is not null && TextFolding.Fold(text).Contains(TextFolding.Fold(part), StringComparison.Ordinal);

    /// <summary>Facts with their words read once.</summary>
    internal sealed class Store(IReadOnlyCollection<Fact> facts)
    {
        private readonly List<(Fact Fact, double Length, Dictionary<string, double> Words)> texts =
            [.. facts.Select(fact => (Fact: fact, Words: Words(SearchText.Of(fact))))
                .Select(text => (text.Fact, text.Words.Sum(word => word.Weight), text.Words.GroupBy(word => word.Word).ToDictionary(group => group.Key, group => group.Sum(word => word.Weight))))];

        /// <summary>The best facts with their scores, as a store must bring them.</summary>
        internal ImmutableArray<(FactId Id, double Score)> Best(FactSearch search)
        {
            var points = search.Terms.ToDictionary(term => term.Index, term => (long)IndexScore.Points(term.Weight, texts.Count(text => text.Words.ContainsKey(term.Index)), facts.Count));
            return
            [
                .. texts.Where(text => Satisfies(text.Fact, search.Filters) && search.Terms.Any(term => text.Words.ContainsKey(term.Index)))
                    .Select(text => (text.Fact.Id, Score: points.Sum(term => text.Words.TryGetValue(term.Key, out var occurrences) ? term.Value * IndexScore.Impact(occurrences, text.Length) : 0)))
                    .OrderByDescending(text => text.Score).ThenByDescending(text => text.Id.Number)
                    .Take(search.Limit)
                    .Select(text => (text.Id, IndexScore.Of(text.Score))),
            ];
        }
    }
}

using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Sources;
using FactBot.Domain.Storage;
using FactBot.Testing;

namespace FactBot.Store.Tests;

/// <summary>What the tests of a store say in one word.</summary>
internal static class Given
{
    internal static NewsroomId Here => NewsroomId.Default;

    internal static NewsroomId Elsewhere { get; } = new("elsewhere");

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal static Member Editor { get; } = new("u-editor", "Ed Editor");

    /// <summary>A claim that differs from every other.</summary>
    internal static Claim Claim(int number) => SampleFact.Claim($"Claim number {number}.") with { Key = Guid.NewGuid() };

    internal static Citation From(Source source) => SampleFact.Citation() with { Source = source };

    internal static Source Source(string title) => new() { Type = SourceType.News, Title = title, Container = "Le Monde" };

    internal static async Task<Fact> Add(this IFactStore store, Fact fact, NewsroomId? newsroom = null) =>
        Assert.IsType<AddResult.Added>(await store.AddAsync(newsroom ?? Here, fact, null, Token)).Fact;

    internal static async Task<Fact?> Get(this IFactStore store, FactId id, NewsroomId? newsroom = null) =>
        (await store.GetAsync(newsroom ?? Here, [id], Token)).SingleOrDefault();

    internal static async Task<Fact> Revise(this IFactStore store, Fact revised, string? why = "a typo", params FieldChange[] changes) =>
        Assert.IsType<ReviseResult.Revised>(await store.ReviseAsync(Here, revised, Edit(why, changes), null, Token)).Fact;

    internal static Edit Edit(string? why, params FieldChange[] changes) => new(Editor, SampleFact.EnteredAt.AddDays(1), [.. changes], why);

    internal static async Task<SearchResult> Search(this IFactStore store, string question, QuestionFilters? filters = null, NewsroomId? newsroom = null, int limit = 50, double spellingWeight = 0) =>
        await store.SearchAsync(newsroom ?? Here, new FactSearch { Terms = [.. IndexWords.Of(question).Distinct().Select(word => new SearchTerm(word, 1))], Filters = filters ?? QuestionFilters.None, SpellingWeight = spellingWeight, Limit = limit }, Token);

    internal static async Task<ImmutableArray<FactId>> Found(this IFactStore store, string question, QuestionFilters? filters = null, NewsroomId? newsroom = null) =>
        [.. (await store.Search(question, filters, newsroom)).Candidates.Select(candidate => candidate.Id)];

    internal static async Task<List<Fact>> All(this IFactStore store, NewsroomId? newsroom = null)
    {
        var facts = new List<Fact>();
        await foreach (var fact in store.StreamAsync(newsroom ?? Here, Token))
        {
            facts.Add(fact);
        }

        return facts;
    }
}

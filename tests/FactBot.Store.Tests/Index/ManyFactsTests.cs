using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite;
using FactBot.Store.Tests.Sqlite;
using FactBot.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Index;

/// <summary>Enough facts for lists of many blocks, of which most can be passed over.</summary>
public sealed class ManyFactsTests : IDisposable
{
    private const int Words = 400;
    private readonly StoreFile file = new();
    private readonly Random random = new(7);

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Lists_of_many_blocks_in_several_segments_are_searched_exactly()
    {
        using var store = file.Open();
        foreach (var batch in new[] { 3_000, 1_200, 1_000, 300 })
        {
            await store.AddManyAsync(Here, [.. Enumerable.Range(0, batch).Select(_ => Fact())], Token);
        }

        foreach (var number in Enumerable.Range(0, 60).Select(_ => random.Next(1, 5_500)))
        {
            var fact = (await store.Get(new FactId(number)))!;
            await store.Revise(fact with { Version = fact.Version + 1, Wording = Fact().Wording });
        }

        await Compare(store);
        store.Merge();
        await Compare(store);
        store.Tidy(Token);
        await Compare(store);
        Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
    }

    private async Task Compare(SqliteFactStore store)
    {
        var naive = new NaiveSearch.Store(await store.All());
        foreach (var search in Enumerable.Range(0, 60).Select(_ => Search()))
        {
            Assert.Equal(naive.Best(search), (await store.SearchAsync(Here, search, Token)).Candidates.Select(candidate => (candidate.Id, candidate.Score)));
        }
    }

    private FactSearch Search() => new()
    {
        Terms = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Word()).Distinct().Select(word => new SearchTerm(word, random.Next(3) == 0 ? 0.5 : 1))],
        Limit = random.Next(1, 150),
        Filters = random.Next(3) == 0 ? new() { Kind = FactKind.Quote } : new(),
    };

    private Fact Fact()
    {
        var words = string.Join(' ', Enumerable.Range(0, random.Next(3, 30)).Select(_ => Word()));
        Fact fact = random.Next(4) == 0 ? SampleFact.Quote(words) : SampleFact.Claim(words);
        return fact with { Key = Guid.NewGuid() };
    }

    /// <summary>A word that no stemmer changes, the first ones far more often than the last.</summary>
    private string Word() => $"w{(int)(Words * Math.Pow(random.NextDouble(), 3))}q";
}

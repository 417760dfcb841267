using CsCheck;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Tests.Sqlite;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Index;

/// <summary>Whatever happens to facts and index, a search brings what looking at every fact would bring.</summary>
public sealed class InStepTests
{
    private enum Deed
    {
        AddOne,
        AddSome,
        Revise,
        MakeSegment,
        Merge,
        Tidy,
        Reindex,
        Reopen,
    }

    private static readonly Gen<(Deed Deed, Fact[] Facts, FactSearch Search)> Step = Gen.Select(
        Gen.OneOf(Deed.AddOne, Deed.AddSome, Deed.AddSome, Deed.Revise, Deed.Revise, Deed.MakeSegment, Deed.MakeSegment, Deed.Merge, Deed.Tidy, Deed.Reindex, Deed.Reopen),
        SmallFacts.Fact.Array[1, 12],
        SmallFacts.Search);

    [Fact]
    public async Task Any_history_of_facts_and_index_is_searched_as_if_every_fact_were_looked_at() => await Step.Array[1, 24].SampleAsync(
        async steps =>
        {
            using var file = new StoreFile();
            var stores = new[] { file.Open(), file.Open() };
            try
            {
                for (var i = 0; i < steps.Length; i++)
                {
                    var (deed, facts, search) = steps[i];
                    var writer = i % 3 == 2 ? 1 : 0;
                    stores[writer] = await Do(deed, stores[writer], facts, file);
                    await Compare(stores[i % 2], search);
                    await Compare(stores[(i + 1) % 2], search);
                }
            }
            finally
            {
                Array.ForEach(stores, store => store.Dispose());
            }

            Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
        },
        iter: 60, threads: 1);

    private static async Task<SqliteFactStore> Do(Deed deed, SqliteFactStore store, Fact[] facts, StoreFile file)
    {
        switch (deed)
        {
            case Deed.AddOne:
                await store.AddAsync(Here, facts[0], null, Token);
                break;
            case Deed.AddSome:
                await store.AddManyAsync(Here, facts, Token);
                break;
            case Deed.Revise:
                await Revise(store, facts);
                break;
            case Deed.MakeSegment:
                MakeSegment(store);
                break;
            case Deed.Merge:
                store.Merge();
                break;
            case Deed.Tidy:
                store.Tidy(Token);
                break;
            case Deed.Reindex:
                store.Reindex(null, Token);
                break;
            default:
                store.Dispose();
                return file.Open();
        }

        return store;
    }

    private static async Task Revise(SqliteFactStore store, Fact[] facts)
    {
        foreach (var (old, revised) in (await store.All()).Reverse<Fact>().Zip(facts))
        {
            await store.ReviseAsync(Here, revised with { Id = old.Id, Version = old.Version + 1 }, Edit("better"), null, Token);
        }
    }

    private static void MakeSegment(SqliteFactStore store)
    {
        var generation = store.Database.Read(IndexGenerations.Current, Token)!.Id;
        TailFlush.Run(store.Database, generation, newsroom: 1, least: 1, default, Token);
    }

    private static async Task Compare(SqliteFactStore store, FactSearch search)
    {
        var facts = await store.All();
        var result = await store.SearchAsync(Here, search, Token);
        Assert.Equal(NaiveSearch.Best(facts, search), result.Candidates.Select(candidate => (candidate.Id, candidate.Score)));
        Assert.Equal(facts.Count, result.FactCount);
        Assert.All(search.Terms, term => Assert.Equal(NaiveSearch.Count(facts, term.Index), result.TermCounts[term.Index]));
        Assert.Equal(result.TermCounts.OrderBy(pair => pair.Key), (await store.TermCountsAsync(Here, [.. search.Terms.Select(term => term.Index)], Token)).OrderBy(pair => pair.Key));
        var newest = await store.SearchAsync(Here, search with { Terms = [] }, Token);
        var everyWord = search with { Terms = [.. facts.SelectMany(fact => FactTerms.WordsOf(Domain.Questions.SearchText.Of(fact))).Distinct().Select(word => new SearchTerm(word, 0))] };
        Assert.Equal(NaiveSearch.Best(facts, everyWord).Select(found => found.Id), newest.Candidates.Select(candidate => candidate.Id));
    }
}

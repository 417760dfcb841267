using FactBot.Domain.Facts;
using FactBot.Store.Sqlite;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Tests.Sqlite;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Index;

public sealed class MakingAnewTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task The_old_index_is_asked_until_the_new_one_is_whole_and_what_comes_meanwhile_is_in_both()
    {
        await file.With(facts: 700);
        using var store = file.Open();
        var generation = Current(store);
        var during = new Told(share =>
        {
            if (share < 1)
            {
                Assert.Equal(generation, Current(store));
                var number = 1_000 + (int)(share * 1_000);
                store.Add(Claim(number)).GetAwaiter().GetResult();
                Assert.Single(store.Found($"{number}").GetAwaiter().GetResult());
                var first = store.Get(new FactId(1)).GetAwaiter().GetResult()!;
                store.Revise(first with { Version = first.Version + 1, Wording = new Wording { Text = $"Revised {number}." } }).GetAwaiter().GetResult();
                Assert.Equal([first.Id], store.Found("revised").GetAwaiter().GetResult());
            }
        });
        store.Reindex(during, Token);
        Assert.NotEqual(generation, Current(store));
        Assert.True(during.Shares.Count >= 3 && during.Shares.SequenceEqual(during.Shares.Order()), string.Join(' ', during.Shares));
        Assert.Single(await store.Found("revised"));
        await Healthy(await store.CountAsync(Here, Token), store);
    }

    [Fact]
    public async Task One_that_is_stopped_leaves_the_old_index_and_is_continued_or_begun_again()
    {
        await file.With(facts: 700);
        using var store = file.Open();
        var generation = Current(store);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Assert.ThrowsAny<OperationCanceledException>(() => store.Reindex(new Told(_ => source.Cancel()), source.Token));
        Assert.Equal(generation, Current(store));
        await Healthy(700, store);
        await store.Revise((await store.Get(new FactId(2)))! with { Version = 2, Wording = new Wording { Text = "Later." } });
        store.Reindex(null, Token);
        Assert.Single(await store.Found("later"));
        await Healthy(700, store);
        Assert.Equal(700, StoreFile.Number(file.Path, "select count(*) from search_text"));
        Assert.Equal(1, StoreFile.Number(file.Path, "select count(distinct generation) from index_tail"));
    }

    [Fact]
    public async Task A_large_store_of_another_analysis_answers_at_once_and_is_made_anew_behind()
    {
        await file.With(facts: 300);
        file.Run("update index_generations set analysis = -1");
        using (var store = SqliteFactStore.Open(new SqliteStoreOptions { Path = file.Path }, new Migrator(Migration.All, file.Time), file.Time, madeAtOnce: 100))
        {
            Assert.Equal(50, (await store.Found("claim")).Length);
            while (StoreFile.Number(file.Path, "select analysis from index_generations where is_current = 1") == -1)
            {
                await Task.Delay(10, Token);
            }

            Assert.Equal(50, (await store.Found("claim")).Length);
            await Healthy(300, store);
        }
    }

    private async Task Healthy(long facts, SqliteFactStore store)
    {
        Assert.Equal(facts, await store.CountAsync(Here, Token));
        Assert.Equal(50, (await store.Found("claim")).Length);
        Assert.All(StoreDoctor.Examine(file.Path, null, Token), finding => Assert.True(finding.IsHealthy, finding.Detail));
    }

    private static long Current(SqliteFactStore store) => store.Database.Read(IndexGenerations.Current, Token)!.Id;

    private sealed class Told(Action<double> then) : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value)
        {
            Shares.Add(value);
            then(value);
        }
    }
}

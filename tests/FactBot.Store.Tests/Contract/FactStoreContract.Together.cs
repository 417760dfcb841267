using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Contract;

public abstract partial class FactStoreContract
{
    [Fact]
    public async Task Many_writers_and_readers_at_once_lose_nothing_and_share_no_number()
    {
        const int Writers = 8, Each = 40;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var store = Store;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                var result = await store.SearchAsync(Here, new() { Terms = [new("claim", 1)] }, Token);
                Assert.True(result.Candidates.Length <= result.FactCount);
            }
        })).ToArray();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                var added = await store.Add(Claim((writer * Each) + i));
                await store.Revise(added with { Version = 2, AsOf = new PartialDate(new DatePoint(2021)) });
            }
        })).ToArray();
        await Task.WhenAll(writers);
        await done.CancelAsync();
        await Task.WhenAll(readers);

        var facts = await store.All();
        Assert.Equal(Enumerable.Range(1, Writers * Each), facts.Select(fact => (int)fact.Id.Number));
        Assert.Equal(Enumerable.Range(0, Writers * Each).Select(i => $"Claim number {i}.").Order(), facts.Select(fact => fact.Wording.Text).Order());
        Assert.All(facts, fact => Assert.Equal(2, fact.Version));
    }

    [Fact]
    public async Task Two_editors_at_once_never_both_win()
    {
        var fact = await Store.Add(Claim(1));
        var store = Store;
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            store.ReviseAsync(Here, fact with { Version = 2, Wording = new Wording { Text = $"Edit {i}" } }, Edit(null), null, Token).AsTask())));
        Assert.Single(results.OfType<ReviseResult.Revised>());
        Assert.Equal(7, results.OfType<ReviseResult.Conflict>().Count());
    }

    [Fact]
    public async Task The_same_message_many_times_at_once_is_carried_out_once()
    {
        var store = Store;
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.AddAsync(Here, Claim(i), "event-1", Token).AsTask())));
        Assert.Single(results.OfType<AddResult.Added>());
        Assert.Equal(1, await store.CountAsync(Here, Token));
    }

    [Fact]
    public async Task A_cancelled_token_stops_everything_before_it_starts()
    {
        await Store.Add(Claim(1));
        var gone = new CancellationToken(canceled: true);
        await Stops(() => Store.AddAsync(Here, Claim(2), null, gone).AsTask());
        await Stops(() => Store.AddManyAsync(Here, [Claim(2)], gone).AsTask());
        await Stops(() => Store.ReviseAsync(Here, Claim(1) with { Id = new FactId(1), Version = 2 }, Edit(null), null, gone).AsTask());
        await Stops(() => Store.GetAsync(Here, [new FactId(1)], gone).AsTask());
        await Stops(() => Store.HistoryAsync(Here, new FactId(1), gone).AsTask());
        await Stops(() => Store.SearchAsync(Here, new() { Terms = [] }, gone).AsTask());
        await Stops(() => Store.TermCountsAsync(Here, ["claim"], gone).AsTask());
        await Stops(() => Store.CountAsync(Here, gone).AsTask());
        await Stops(() => Store.ListsAsync(Here, gone).AsTask());
        await Stops(() => Store.AddToListAsync(Here, "story", [new FactId(1)], Editor, default, gone).AsTask());
        await Stops(async () => Assert.Fail($"{await Store.StreamAsync(Here, gone).GetAsyncEnumerator(gone).MoveNextAsync()}"));
        Assert.Equal(1, await Store.CountAsync(Here, Token));
        Assert.Empty(await Store.ListsAsync(Here, Token));

        static async Task Stops(Func<Task> work) => await Assert.ThrowsAnyAsync<OperationCanceledException>(work);
    }

    [Fact]
    public async Task A_batch_cancelled_on_its_way_changes_nothing()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.AddManyAsync(Here, new CancellingList(300, 200, source), source.Token).AsTask());
        Assert.Equal(0, await Store.CountAsync(Here, Token));
        Assert.Empty(await Store.All());
        Assert.Equal(new FactId(1), (await Store.Add(Claim(1))).Id);
    }

    /// <summary>Facts that cancel a token when one of them is reached.</summary>
    private sealed class CancellingList(int count, int at, CancellationTokenSource source) : IReadOnlyList<Fact>
    {
        public int Count => count;

        public Fact this[int index]
        {
            get
            {
                if (index == at)
                {
                    source.Cancel();
                }

                return Claim(index);
            }
        }

        public IEnumerator<Fact> GetEnumerator() => Enumerable.Range(0, count).Select(i => this[i]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

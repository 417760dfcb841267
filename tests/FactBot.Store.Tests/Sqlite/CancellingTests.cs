using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

public sealed class CancellingTests : IDisposable
{
    /// <summary>Would count until the end of time.</summary>
    private const string Endless = "with recursive n (i) as (select 1 union all select i + 1 from n) select count(*) from n";

    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task A_query_that_would_never_end_stops_when_its_token_is_cancelled()
    {
        using var store = file.Open();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        source.CancelAfter(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() =>
            store.Database.ReadAsync(connection => connection.Number(Endless), source.Token).AsTask()));
        Assert.Equal(0, await store.CountAsync(Here, Token));
    }

    [Fact]
    public async Task A_write_stopped_on_its_way_changes_nothing_and_the_next_goes_through()
    {
        using var store = file.Open();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => store.Database.WriteAsync(connection =>
        {
            connection.RunScript("insert into settings values ('half', 'written')");
            source.CancelAfter(100);
            return connection.Number(Endless);
        }, source.Token).AsTask()));
        Assert.Equal(0, await store.Database.ReadAsync(connection => connection.Number("select count(*) from settings where name = 'half'"), Token));
        await store.Add(Claim(1));
    }

    [Fact]
    public async Task Waiting_for_the_writers_place_stops_too()
    {
        using var store = file.Open();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        var holder = Task.Run(() => store.Database.Write(_ =>
        {
            entered.Set();
            leave.Wait(Token);
            return 0;
        }, Token), Token);
        entered.Wait(Token);
        var waiting = store.AddAsync(Here, Claim(1), null, source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        leave.Set();
        await holder;
        Assert.Equal(0, await store.CountAsync(Here, Token));
    }
}

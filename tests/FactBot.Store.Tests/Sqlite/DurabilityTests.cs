using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

/// <summary>Which commits wait for the disk.</summary>
public sealed class DurabilityTests : IDisposable
{
    private const long Normal = 1;
    private const long Full = 2;
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task What_is_acknowledged_at_once_waits_for_the_disk_also_after_what_did_not()
    {
        using var store = file.Open();
        var database = store.Database;
        Assert.Equal(Full, await database.WriteAsync(Synchronous, Token));
        Assert.Equal(Normal, database.WriteMany(Synchronous, Token));
        Assert.Equal(Full, database.Write(Synchronous, Token));
        Assert.Equal(Normal, database.WriteLazily(Synchronous, Token));
        Assert.Equal(Full, await database.WriteAsync(Synchronous, Token));
    }

    [Fact]
    public async Task Only_batches_do_without_the_check_that_what_is_referred_to_is_there()
    {
        using var store = file.Open();
        Assert.Equal(0, store.Database.WriteMany(ForeignKeys, Token));
        Assert.Equal(1, await store.Database.WriteAsync(ForeignKeys, Token));
    }

    [Fact]
    public async Task Batches_are_acknowledged_one_after_the_other()
    {
        using var store = file.Open();
        var kept = new List<AddCounts>();
        var batches = Enumerable.Range(0, 5).Select(batch => new FactGroup([.. Enumerable.Range((batch * 10) + 1, batch + 1).Select(Claim)], EndsBatch: true));
        await store.AddStreamAsync(Here, batches.ToAsyncEnumerable(), kept.Add, Token);
        Assert.Equal([1, 2, 3, 4, 5], kept.Select(counts => counts.Added));
    }

    [Fact]
    public async Task A_batch_before_one_that_fails_is_acknowledged()
    {
        using var store = file.Open();
        var kept = new List<AddCounts>();
        FactGroup[] batches = [new([Claim(1)], EndsBatch: true), new([Claim(2) with { Citations = [] }], EndsBatch: true)];
        await Assert.ThrowsAsync<ArgumentException>(() => store.AddStreamAsync(Here, batches.ToAsyncEnumerable(), kept.Add, Token).AsTask());
        Assert.Equal([new AddCounts(1, 0)], kept);
        Assert.Single(await store.All());
    }

    [Fact]
    public async Task Batches_are_settled_also_where_the_store_is_opened_by_a_link()
    {
        await file.With(facts: 1);
        using var link = new StoreFile();
        File.CreateSymbolicLink(link.Path, file.Path);
        using var store = link.Open();
        var kept = new List<AddCounts>();
        await store.AddStreamAsync(Here, new[] { new FactGroup([Claim(2)], EndsBatch: true) }.ToAsyncEnumerable(), kept.Add, Token);
        Assert.Equal([new AddCounts(1, 0)], kept);
    }

    [Fact]
    public async Task Who_is_told_that_a_fact_is_on_file_is_not_told_before_the_disk_has_it()
    {
        using var store = file.Open();
        await store.AddAsync(Here, Claim(1), idempotencyKey: null, Token);
        store.Database.WriteMany(connection => connection.Number("select 1"), Token);

        // Where the log cannot be had, what was written to it cannot be waited for.
        File.Move(file.Path + "-wal", file.Path + "-aside");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.AddAsync(Here, Claim(1), idempotencyKey: null, Token).AsTask());
        File.Move(file.Path + "-aside", file.Path + "-wal");
        Assert.IsType<AddResult.AlreadyOnFile>(await store.AddAsync(Here, Claim(1), idempotencyKey: null, Token));
    }

    [Fact]
    public void Where_only_the_wait_for_the_disk_fails_nobody_is_told_that_nothing_was_changed()
    {
        using var store = file.Open();
        File.Move(file.Path + "-wal", file.Path + "-aside");
        var fault = Assert.Throws<StoreUnavailableException>(store.Database.Settle);
        File.Move(file.Path + "-aside", file.Path + "-wal");
        Assert.DoesNotContain("nothing was changed", fault.Message, StringComparison.Ordinal);
        Assert.Contains("may not keep it", fault.Message, StringComparison.Ordinal);
    }

    private static long Synchronous(Connection connection) => connection.Number("pragma synchronous");

    private static long ForeignKeys(Connection connection) => connection.Number("pragma foreign_keys");
}

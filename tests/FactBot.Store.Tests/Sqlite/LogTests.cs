using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Sql;
using FactBot.Testing;
using Microsoft.Data.Sqlite;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

/// <summary>The write-ahead log of the database stays small.</summary>
public sealed class LogTests : IDisposable
{
    private readonly StoreFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Tidying_empties_the_log()
    {
        using var store = file.Open();
        await store.AddManyAsync(Here, [.. Enumerable.Range(1, 1_200).Select(Claim)], Token);
        Assert.NotEqual(0, new FileInfo(file.Path + "-wal").Length);
        store.Tidy(Token);
        Assert.Equal(0, new FileInfo(file.Path + "-wal").Length);
    }

    [Fact]
    public async Task Tidying_leaves_the_log_to_those_who_read_in_it()
    {
        using var store = file.Open();
        await store.AddManyAsync(Here, [.. Enumerable.Range(1, 1_200).Select(Claim)], Token);
        using var reader = Connection.Open(file.Path, SqliteOpenMode.ReadOnly);
        reader.RunScript("begin");
        Assert.Equal(1_200, reader.Number("select count(*) from facts"));
        await store.Add(Claim(1_201));
        store.Tidy(Token);
        Assert.Equal(1_200, reader.Number("select count(*) from facts"));
        reader.RunScript("commit");
        Assert.Equal(1_201, reader.Number("select count(*) from facts"));
    }

    [Fact]
    public async Task Facts_added_one_by_one_come_from_the_log_into_the_file_behind_those_who_add()
    {
        using var store = file.Open();
        var before = new FileInfo(file.Path).Length;
        for (var number = 1; number <= 64; number++)
        {
            await store.Add(Claim(number));
        }

        await Eventually.HoldsAsync(() => new FileInfo(file.Path).Length > before);
    }

    [Fact]
    public async Task A_merge_under_way_keeps_no_old_state_of_the_file_alive()
    {
        using var store = file.Open();
        await store.AddManyAsync(Here, [.. Enumerable.Range(1, 1_200).Select(Claim)], Token);
        await store.AddManyAsync(Here, [.. Enumerable.Range(1_201, 1_200).Select(Claim)], Token);
        var wasEmptied = false;
        var generation = store.Database.Read(IndexGenerations.Current, Token)!.Id;
        Assert.True(SegmentMerge.Run(store.Database, generation, 1, fewest: null, TimeProvider.System.GetUtcNow(), _ => wasEmptied = CanBeEmptied(), Token));
        Assert.True(wasEmptied);
    }

    /// <summary>Whoever looks into the store in the background is in the way for a moment, a snapshot of the merge's own would be to the end.</summary>
    private bool CanBeEmptied()
    {
        for (var i = 0; i < 200; i++)
        {
            if (EmptyLog() == 0)
            {
                return true;
            }

            Token.WaitHandle.WaitOne(10);
        }

        return false;
    }

    /// <summary>As another process does; 1 when somebody is in the way.</summary>
    private long EmptyLog()
    {
        using var other = Connection.Open(file.Path, SqliteOpenMode.ReadWrite);
        return other.WithoutPatience(() => other.Number("pragma wal_checkpoint(truncate)"));
    }
}

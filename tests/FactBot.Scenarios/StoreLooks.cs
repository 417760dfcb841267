using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Store.Sqlite;

namespace FactBot.Scenarios;

/// <summary>Looking into a newsroom's store past the executable.</summary>
public static class StoreLooks
{
    /// <summary>How many facts there are; 0 while there is no store.</summary>
    public static async Task<long> CountAsync(this Newsroom newsroom)
    {
        if (!File.Exists(newsroom.Store))
        {
            return 0;
        }

        using var store = Open(newsroom);
        return await store.CountAsync(NewsroomId.Default, Newsroom.Cancelled);
    }

    /// <summary>Everything on file.</summary>
    public static async Task<List<Fact>> FactsAsync(this Newsroom newsroom)
    {
        using var store = Open(newsroom);
        return await store.StreamAsync(NewsroomId.Default, Newsroom.Cancelled).ToListAsync(Newsroom.Cancelled);
    }

    /// <summary>Waits until another process has kept so many facts.</summary>
    public static async Task WaitForFactsAsync(this Newsroom newsroom, long count)
    {
        while (await newsroom.CountAsync() < count)
        {
            await Task.Delay(20, Newsroom.Cancelled);
        }
    }

    /// <summary>Waits until another process has encoded so many facts by a model.</summary>
    public static async Task WaitForVectorsAsync(this Newsroom newsroom, string model, long count)
    {
        using var store = Open(newsroom);
        while ((await store.CountVectorsAsync(model, Newsroom.Cancelled)).Encoded < count)
        {
            await Task.Delay(20, Newsroom.Cancelled);
        }
    }

    private static SqliteFactStore Open(Newsroom newsroom) =>
        SqliteFactStore.Open(new SqliteStoreOptions { Path = newsroom.Store }, TimeProvider.System);
}

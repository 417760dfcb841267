using FactBot.Domain.Storage;
using FactBot.Store.Sqlite;
using FactBot.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using static FactBot.Store.Tests.Given;

namespace FactBot.Store.Tests.Sqlite;

/// <summary>A database file in a folder of its own.</summary>
public sealed class StoreFile : IDisposable
{
    private readonly TempFolder folder = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    public string Path => folder.File("factbot.db");

    public string Folder => folder.Path;

    public string File(string name) => folder.File(name);

    public SqliteFactStore Open() => SqliteFactStore.Open(new SqliteStoreOptions { Path = Path }, Time);

    /// <summary>Makes a database with some facts, and closes it.</summary>
    public async Task<StoreFile> With(int facts)
    {
        using var store = Open();
        await store.AddManyAsync(Here, [.. Enumerable.Range(1, facts).Select(Claim)], Token);
        return this;
    }

    public async Task<long> Count()
    {
        using var store = Open();
        return (await store.All()).Count;
    }

    /// <summary>Goes behind the program's back.</summary>
    public void Run(string sql) => Run(Path, sql);

    public static void Run(string path, string sql)
    {
        using var connection = Connection.Open(path, SqliteOpenMode.ReadWriteCreate);
        connection.RunScript(sql);
    }

    public static long Number(string path, string sql)
    {
        using var connection = Connection.Open(path, SqliteOpenMode.ReadOnly);
        return connection.Number(sql);
    }

    /// <summary>Overwrites bytes in the middle of the file.</summary>
    public static void Damage(string path, long at = 4096, int length = 8192)
    {
        using var file = System.IO.File.Open(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = at;
        file.Write([.. Enumerable.Repeat((byte)0xA5, (int)Math.Min(length, file.Length - at))]);
    }

    public static void Permit(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, mode);
        }
    }

    /// <summary>The one sentence with which a deed is refused.</summary>
    public static string Refused(Action deed) => OneSentence(Assert.Throws<StoreUnavailableException>(deed).Message);

    public static async Task<string> Refused(Func<Task> deed) => OneSentence((await Assert.ThrowsAsync<StoreUnavailableException>(deed)).Message);

    public void Dispose() => folder.Dispose();

    private static string OneSentence(string message)
    {
        Assert.EndsWith(".", message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", message, StringComparison.Ordinal);
        return message;
    }
}

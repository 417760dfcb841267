using FactBot.Domain.Storage;

namespace FactBot.Store.Sqlite;

/// <summary>
/// Keeps facts in one SQLite file. One process writes through one gate while any number of reads run beside it;
/// other processes may use the same file.
/// </summary>
public sealed partial class SqliteFactStore : IFactStore, IDisposable
{
    private readonly Database database;

    private SqliteFactStore(Database database) => this.database = database;

    /// <summary>The open file, for tests that must reach below the store.</summary>
    internal Database Database => database;

    /// <summary>
    /// Opens a database, makes it when there is none, brings its schema up to date, and rebuilds the index when
    /// the analysis of texts has changed since.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says why in one sentence.</exception>
    public static SqliteFactStore Open(SqliteStoreOptions options, TimeProvider time) =>
        Open(options, new Migrator(Migration.All, time));

    internal static SqliteFactStore Open(SqliteStoreOptions options, Migrator migrator)
    {
        var store = new SqliteFactStore(Database.Open(options.Path, migrator));
        try
        {
            store.BringIndexUpToDate();
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file. What was acknowledged is on disk already.</summary>
    public void Dispose() => database.Dispose();
}

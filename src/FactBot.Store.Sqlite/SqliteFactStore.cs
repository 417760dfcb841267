using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Index;

namespace FactBot.Store.Sqlite;

/// <summary>
/// Keeps facts in one SQLite file. One process writes through one gate while any number of reads run beside it;
/// other processes may use the same file.
/// </summary>
public sealed partial class SqliteFactStore : IFactStore, IDisposable
{
    private readonly Database database;
    private readonly FactIndex index = new();
    private readonly FactPreparations preparations = new();
    private readonly IndexUpkeep upkeep;
    private readonly TimeProvider time;

    private SqliteFactStore(Database database, TimeProvider time)
    {
        (this.database, this.time) = (database, time);
        upkeep = new IndexUpkeep(database, index, time);
    }

    /// <summary>The open file, for tests that must reach below the store.</summary>
    internal Database Database => database;

    /// <summary>
    /// Opens a database, makes it when there is none, brings its schema up to date, and makes the index anew when
    /// the analysis of texts has changed since: of a large store in the background.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It cannot be opened; the message says why in one sentence.</exception>
    public static SqliteFactStore Open(SqliteStoreOptions options, TimeProvider time) =>
        Open(options, new Migrator(Migration.All, time), time);

    internal static SqliteFactStore Open(SqliteStoreOptions options, Migrator migrator, TimeProvider time, int madeAtOnce = MadeAtOnce)
    {
        var store = new SqliteFactStore(Database.Open(options.Path, migrator), time);
        try
        {
            store.BringIndexUpToDate(madeAtOnce);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file. What was acknowledged is on disk already.</summary>
    public void Dispose()
    {
        upkeep.Dispose();
        database.Dispose();
        preparations.Dispose();
    }
}

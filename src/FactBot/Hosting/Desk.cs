using FactBot.Domain.Chat;
using FactBot.Store.Sqlite;

namespace FactBot.Hosting;

/// <summary>An open store and the door to it: the one place where they are put together.</summary>
internal sealed class Desk : IDisposable
{
    private Desk(SqliteFactStore store, TimeProvider time) => (Store, Door) = (store, new FactDesk(store, time));

    /// <summary>Where facts are kept.</summary>
    internal SqliteFactStore Store { get; }

    /// <summary>Where messages go.</summary>
    internal IFactDesk Door { get; }

    /// <summary>Opens the store of a file, which is made when it does not exist.</summary>
    /// <exception cref="Domain.Storage.StoreUnavailableException">It cannot be opened; the sentence says why.</exception>
    internal static Desk Open(string path, TimeProvider time) =>
        new(SqliteFactStore.Open(new SqliteStoreOptions { Path = path }, time), time);

    /// <inheritdoc/>
    public void Dispose() => Store.Dispose();
}

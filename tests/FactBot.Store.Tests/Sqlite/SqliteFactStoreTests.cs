using FactBot.Domain.Storage;
using FactBot.Store.Sqlite;
using FactBot.Store.Tests.Contract;

namespace FactBot.Store.Tests.Sqlite;

/// <summary>The contract on real files.</summary>
public sealed class SqliteFactStoreTests : FactStoreContract
{
    private readonly TempFolder folder = new();

    protected override IFactStore Create() => SqliteFactStore.Open(new SqliteStoreOptions { Path = folder.File("factbot.db") }, TimeProvider.System);

    protected override void CleanUp() => folder.Dispose();
}

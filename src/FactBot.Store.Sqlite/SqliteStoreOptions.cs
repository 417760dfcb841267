namespace FactBot.Store.Sqlite;

/// <summary>Where the embedded store keeps its file.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The database file; it is made when it does not exist, its folder too.</summary>
    public required string Path { get; init; }
}

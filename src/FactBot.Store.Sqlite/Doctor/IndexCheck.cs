using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>Whether the full-text index holds what the stored index words say.</summary>
internal static class IndexCheck
{
    /// <summary>
    /// FTS5 compares itself with its content by a command in the form of an insert, so this needs the writer's
    /// place for as long as it takes, although it changes nothing.
    /// </summary>
    internal static Finding FullText(string path, CancellationToken cancellationToken)
    {
        try
        {
            return StoreFaults.Guarded(path, () =>
            {
                using var connection = Connection.Open(path, SqliteOpenMode.ReadWrite);
                using var interruptible = Interruptible.By(connection, tick: null, cancellationToken);
                return Compare(connection);
            }, cancellationToken);
        }
        catch (StoreUnavailableException exception)
        {
            return new Finding("index", false, $"The index could not be checked: {exception.Message}");
        }
    }

    private static Finding Compare(Connection connection)
    {
        try
        {
            connection.RunScript("begin; insert into fact_search (fact_search, rank) values ('integrity-check', 1); rollback");
            return new Finding("index", true, "The index has the words of every fact.");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_ERROR)
        {
            return new Finding("index", false, "The full-text index does not hold the words of the facts; rebuild it.");
        }
    }
}

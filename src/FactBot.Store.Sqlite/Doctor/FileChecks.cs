using System.Globalization;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Doctor;

/// <summary>Checks of the file, before anything is read as facts.</summary>
internal static class FileChecks
{
    private const int FaultsTold = 5;

    internal static Finding Exists(string path)
    {
        try
        {
            using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return new Finding("file", true, string.Create(CultureInfo.InvariantCulture, $"{path} can be read ({file.Length:N0} bytes)."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Finding("file", false, $"{path} cannot be read: {exception.Message}");
        }
    }

    internal static Finding Integrity(Connection connection)
    {
        var faults = Rows(connection, "pragma integrity_check(5)", statement => statement.Text(0)).Where(line => line != "ok").ToList();
        return faults.Count == 0
            ? new Finding("integrity", true, "All pages of the file are sound.")
            : new Finding("integrity", false, $"The file is damaged: {string.Join("; ", faults)}");
    }

    internal static Finding Schema(Connection connection, string path)
    {
        var migrator = new Migrator(Migration.All, TimeProvider.System);
        try
        {
            var version = migrator.Examine(connection, path);
            return version == migrator.Newest
                ? new Finding("schema", true, string.Create(CultureInfo.InvariantCulture, $"Schema {version}, as this FactBot makes it."))
                : new Finding("schema", false, string.Create(CultureInfo.InvariantCulture, $"{path} has schema {version}; start FactBot once to bring it to {migrator.Newest}."));
        }
        catch (StoreUnavailableException exception)
        {
            return new Finding("schema", false, exception.Message);
        }
    }

    internal static Finding References(Connection connection)
    {
        var faults = Rows(connection, "pragma foreign_key_check", statement => $"{statement.Text(0)} points to a row of {statement.Text(2)} that is gone").Take(FaultsTold).ToList();
        return faults.Count == 0
            ? new Finding("references", true, "Every citation, revision and list entry has its fact and source.")
            : new Finding("references", false, $"Rows are missing: {string.Join("; ", faults)}");
    }

    private static IEnumerable<string> Rows(Connection connection, string sql, Func<Statement, string> read)
    {
        using var statement = connection.Use(sql);
        while (statement.Step())
        {
            yield return read(statement);
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Exchange;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

/// <summary>
/// Brings a database's schema up to date: forward only, each step in one transaction with its entry in the
/// journal, and a copy of the database is made before the first.
/// </summary>
internal sealed class Migrator(ImmutableArray<Migration> migrations, TimeProvider time)
{
    /// <summary>Marks a file as FactBot's in the header every SQLite database has: "FACT".</summary>
    internal const int ApplicationId = 0x46414354;

    /// <summary>The newest schema known.</summary>
    internal int Newest => migrations[^1].Number;

    /// <summary>Applies what is pending.</summary>
    /// <exception cref="StoreUnavailableException">The file is another program's, of a newer FactBot, or its past does not fit.</exception>
    internal void BringUpToDate(Connection connection, string path)
    {
        var version = Examine(connection, path);
        if (version == Newest)
        {
            return;
        }

        if (version > 0)
        {
            var copy = string.Create(CultureInfo.InvariantCulture, $"{path}.before-schema-{Newest}-{Stamp(time)}");
            DatabaseFile.CopyInto(path, copy, progress: null, CancellationToken.None);
        }

        foreach (var migration in migrations.Where(migration => migration.Number > version))
        {
            Apply(connection, migration, path);
        }
    }

    /// <summary>The schema version of a file that may be opened; 0 for an empty one.</summary>
    /// <exception cref="StoreUnavailableException">It may not be opened; the sentence says why.</exception>
    internal int Examine(Connection connection, string path)
    {
        var version = (int)connection.Number("pragma user_version");
        var isOurs = connection.Number("pragma application_id") == ApplicationId;
        if (!isOurs)
        {
            return version == 0 && connection.Number("select count(*) from sqlite_schema") == 0
                ? 0
                : throw new StoreUnavailableException($"{path} is a database of another program, not of FactBot; nothing was changed, choose another file with --db.");
        }

        var journal = Journal(connection);
        var newest = Math.Max(version, journal.Count == 0 ? 0 : journal.Keys.Max());
        if (newest > Newest)
        {
            throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture,
                $"{path} has schema {newest}, which a newer FactBot made, and this FactBot knows only up to {Newest}; nothing was changed, install a newer FactBot to open it."));
        }

        foreach (var migration in migrations.Where(migration => migration.Number <= version))
        {
            if (journal.GetValueOrDefault(migration.Number) != migration.Digest)
            {
                throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture,
                    $"{path} was made with another script for schema {migration.Number} ({migration.Name}) than this FactBot has; nothing was changed, open it with the FactBot that made it."));
            }
        }

        return version;
    }

    /// <summary>An instant as it stands in file names.</summary>
    internal static string Stamp(TimeProvider time) => time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private void Apply(Connection connection, Migration migration, string path)
    {
        connection.RunScript("begin immediate");
        try
        {
            // Another process may have been faster.
            if (Examine(connection, path) < migration.Number)
            {
                connection.RunScript("create table if not exists migrations (number integer primary key, name text not null, sha256 text not null, applied_at text not null) strict");
                connection.RunScript(migration.Script);
                using var journal = connection.Use("insert into migrations (number, name, sha256, applied_at) values (?, ?, ?, ?)");
                journal.With(migration.Number).With(migration.Name).With(migration.Digest).With(FactJsonWriter.Instant(time.GetUtcNow())).Run();
                // Pragmas take no parameters; both are numbers of ours.
                connection.RunScript(string.Create(CultureInfo.InvariantCulture, $"pragma application_id = {ApplicationId}; pragma user_version = {migration.Number}"));
            }

            connection.RunScript("commit");
        }
        catch
        {
            if (connection.IsInTransaction)
            {
                connection.RunScript("rollback");
            }

            throw;
        }
    }

    private static Dictionary<int, string> Journal(Connection connection)
    {
        var journal = new Dictionary<int, string>();
        using var statement = connection.Use("select number, sha256 from migrations order by number");
        while (statement.Step())
        {
            journal[(int)statement.Number(0)] = statement.Text(1);
        }

        return journal;
    }
}

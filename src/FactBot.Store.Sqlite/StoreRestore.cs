using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Doctor;
using FactBot.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactBot.Store.Sqlite;

/// <summary>Puts a backup in the place of a database, after proving that the backup is sound.</summary>
public static class StoreRestore
{
    /// <summary>As <see cref="Run(string, string, TimeProvider, CancellationToken)"/>, by the system's clock.</summary>
    /// <returns>Where the replaced database is kept; null when there was none.</returns>
    public static string? Run(string backupPath, string databasePath, CancellationToken cancellationToken) =>
        Run(backupPath, databasePath, TimeProvider.System, cancellationToken);

    /// <summary>
    /// Copies the backup beside the database, examines the copy as <see cref="StoreDoctor"/> does, and only then
    /// exchanges the two. The replaced database is kept as <c>*.before-restore-TIME</c>.
    /// </summary>
    /// <param name="backupPath">The backup; it is only read.</param>
    /// <param name="databasePath">The database to replace; it need not exist.</param>
    /// <param name="time">Names the replaced database.</param>
    /// <param name="cancellationToken">Stops it before the exchange.</param>
    /// <returns>Where the replaced database is kept; null when there was none.</returns>
    /// <exception cref="StoreUnavailableException">
    /// The backup is missing, damaged, not FactBot's or of a newer FactBot, or the database is in use; the
    /// database is as it was.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the database is as it was.</exception>
    public static string? Run(string backupPath, string databasePath, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!File.Exists(backupPath))
        {
            throw new StoreUnavailableException($"There is no backup at {backupPath}; nothing was changed.");
        }

        var copy = $"{databasePath}.{Guid.NewGuid():N}.restoring";
        try
        {
            Prove(backupPath, copy, time, cancellationToken);
            RefuseWhenInUse(databasePath);
            return StoreFaults.Guarded(databasePath, () => Exchange(copy, databasePath, time), cancellationToken);
        }
        finally
        {
            DatabaseFile.DeleteAll(copy);
        }
    }

    private static void Prove(string backupPath, string copy, TimeProvider time, CancellationToken cancellationToken)
    {
        StoreFaults.Guarded(backupPath, () =>
        {
            // Whether the pages are sound is asked of the backup itself: copying may mend or hide it.
            if (Examination.Integrity(backupPath, cancellationToken) is { IsHealthy: false } fault)
            {
                throw Damaged(backupPath, fault);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(copy))!);
            DatabaseFile.CopyInto(backupPath, copy, progress: null, cancellationToken);
            using (var connection = Connection.Open(copy, SqliteOpenMode.ReadWrite))
            {
                var migrator = new Migrator(Migration.All, time);
                if (migrator.Examine(connection, backupPath) == 0)
                {
                    throw new StoreUnavailableException($"{backupPath} is empty and no backup of a FactBot database; nothing was changed.");
                }
            }

            // Opening brings an older backup's schema and index up to date, as opening the database would.
            SqliteFactStore.Open(new SqliteStoreOptions { Path = copy }, time).Dispose();
            return true;
        }, cancellationToken);

        foreach (var finding in StoreDoctor.Examine(copy, progress: null, cancellationToken).Where(finding => !finding.IsHealthy))
        {
            throw Damaged(backupPath, finding);
        }
    }

    private static StoreUnavailableException Damaged(string backupPath, Finding finding) =>
        new($"{backupPath} is not sound and was not restored; nothing was changed: {finding.Detail}");

    private static string? Exchange(string copy, string databasePath, TimeProvider time)
    {
        var kept = File.Exists(databasePath) ? $"{databasePath}.before-restore-{Migrator.Stamp(time)}" : null;
        if (kept is not null)
        {
            for (var i = 2; File.Exists(kept); i++)
            {
                kept = $"{databasePath}.before-restore-{Migrator.Stamp(time)}-{i}";
            }

            foreach (var (file, companion) in DatabaseFile.Companions(databasePath).Zip(DatabaseFile.Companions(kept)).Where(pair => File.Exists(pair.First)))
            {
                File.Move(file, companion);
            }

            File.Move(databasePath, kept);
        }

        File.Move(copy, databasePath);
        return kept;
    }

    /// <summary>
    /// Leaving WAL mode needs the file for oneself alone, and folds the log into it. A file too damaged to be
    /// asked is replaced all the same: that is what a backup is for.
    /// </summary>
    private static void RefuseWhenInUse(string databasePath)
    {
        if (!File.Exists(databasePath))
        {
            return;
        }

        try
        {
            using var connection = Connection.Open(databasePath, SqliteOpenMode.ReadWrite);
            raw.sqlite3_busy_timeout(connection.Handle, 0);
            connection.RunScript("pragma journal_mode = delete; begin exclusive; rollback");
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            throw new StoreUnavailableException($"{databasePath} is in use by another program; nothing was changed, stop FactBot and try again.", exception);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
        }
        catch (SqliteException exception) when (StoreFaults.Explain(exception, databasePath) is { } explained)
        {
            throw explained;
        }
    }
}

using System.Globalization;
using FactBot.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;

namespace FactBot.Store.Sqlite;

/// <summary>Copies of a database as one file, whole or not at all.</summary>
internal static class DatabaseFile
{
    /// <summary>
    /// Copies a database that may be in use into a new file. <c>VACUUM INTO</c> reads one state from start to end
    /// while others write; the page-wise backup of SQLite starts again with each of their commits.
    /// </summary>
    /// <exception cref="SqliteException">The database cannot be read, the copy not be written, or the token was cancelled; no file is left.</exception>
    internal static void CopyInto(string path, string target, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var half = string.Create(CultureInfo.InvariantCulture, $"{target}.{Guid.NewGuid():N}.half");
        try
        {
            using (var connection = Connection.Open(path, SqliteOpenMode.ReadOnly))
            {
                var size = Math.Max(1, connection.Number("pragma page_count") * connection.Number("pragma page_size"));
                var tick = progress is null ? null : (Action)(() => progress.Report(Math.Min(0.99, Length(half) / (double)size)));
                using (Interruptible.By(connection, tick, cancellationToken))
                {
                    using var vacuum = connection.Use("vacuum into ?");
                    vacuum.With(half).Run();
                }
            }

            Flush(half);
            cancellationToken.ThrowIfCancellationRequested();
            File.Move(half, target, overwrite: false);
            progress?.Report(1);
        }
        finally
        {
            File.Delete(half);
            File.Delete(half + "-journal");
        }
    }

    /// <summary>The files beside a database that belong to it.</summary>
    internal static IEnumerable<string> Companions(string path) => [path + "-wal", path + "-shm"];

    /// <summary>Deletes a file and all whose names begin with its name: companions, and copies made of it.</summary>
    internal static void DeleteAll(string path)
    {
        var full = Path.GetFullPath(path);
        if (!Directory.Exists(Path.GetDirectoryName(full)))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(full)!, Path.GetFileName(full) + "*"))
        {
            File.Delete(file);
        }
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static void Flush(string path)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(file);
    }
}

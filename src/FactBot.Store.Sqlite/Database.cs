using System.Collections.Concurrent;
using FactBot.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactBot.Store.Sqlite;

/// <summary>
/// An open database file: one connection that writes, behind a gate, and read-only connections, one for each
/// read under way.
/// </summary>
internal sealed class Database : IDisposable
{
    private const int IdleReadersKept = 8;

    /// <summary>
    /// The log is taken into the file in the background (see <see cref="TakeLogIn"/>). Where that does not keep up, whoever
    /// writes does it after so many pages, and waits for the disk.
    /// </summary>
    private const string ForFew = "pragma wal_autocheckpoint = 8192; pragma cache_size = -65536; pragma foreign_keys = on;";

    /// <summary>
    /// Keys and digests fall all over their indexes: when many facts come, the pages they fall on are kept, in KiB. While
    /// one transaction follows the other the log can only grow, until so many pages of 4 KiB are in it. Rows refer only to
    /// rows found or made in the same transaction, which is not looked up again.
    /// </summary>
    private const string ForMany = "pragma wal_autocheckpoint = 65536; pragma cache_size = -147456; pragma foreign_keys = off;";

    /// <summary>So many KiB hold the inner pages of the tables that a search reads hundreds of rows of, at a million facts.</summary>
    private const string ForReading = "pragma cache_size = -8192;";

    private readonly string path;
    private readonly Connection writer;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly ConcurrentStack<Connection> readers = [];
    private volatile bool isClosed;
    private bool isForMany;
    private bool isLazy;
    private bool isUnsettled;

    private Database(string path, Connection writer)
    {
        this.path = path;
        this.writer = writer;
    }

    /// <summary>Opens a file, makes it when it is missing, and brings its schema up to date.</summary>
    internal static Database Open(string path, Migrator migrator) => StoreFaults.Guarded(path, () =>
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var writer = Connection.Open(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (writer.IsReadOnly)
            {
                // SQLite opens such a file for reading without a word.
                throw new SqliteException("attempt to write a readonly database", raw.SQLITE_READONLY);
            }

            migrator.BringUpToDate(writer, path);
            // FULL: an acknowledged write survives a power cut. In WAL mode that is one fsync for each commit.
            writer.RunScript("pragma journal_mode = wal; pragma synchronous = full; " + ForFew);
            return new Database(path, writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }, CancellationToken.None);

    /// <summary>Reads a consistent state.</summary>
    internal ValueTask<T> ReadAsync<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return ValueTask.FromResult(Read(work, cancellationToken));
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<T>(exception);
        }
    }

    /// <summary>Writes all or nothing; when it returns, what was written, and all written before it, survives a power cut.</summary>
    /// <param name="work">Writes.</param>
    /// <param name="cancellationToken">Undoes it.</param>
    internal async ValueTask<T> WriteAsync<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Guarded(work, isForMany: false, isLazy: false, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>As <see cref="WriteAsync"/>, where nobody can await.</summary>
    internal T Write<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        gate.Wait(cancellationToken);
        try
        {
            return Guarded(work, isForMany, isLazy: false, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>
    /// As <see cref="Write"/>, for what nobody waits for and can be made again: a power cut may undo it, together
    /// with all written so after it, but not what was acknowledged, nor the order in which things were written.
    /// </summary>
    internal T WriteLazily<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        gate.Wait(cancellationToken);
        try
        {
            return Guarded(work, isForMany, isLazy: true, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>
    /// As <see cref="WriteLazily"/>, for thousands of rows, after which more are likely to follow. It must not be
    /// acknowledged before <see cref="Settle"/> has returned, which can go on beside the next writing.
    /// </summary>
    internal T WriteMany<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        gate.Wait(cancellationToken);
        try
        {
            return Guarded(work, isForMany: true, isLazy: true, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Waits until all that is committed survives a power cut.</summary>
    internal void Settle()
    {
        try
        {
            // What is no longer in the log was settled before it was taken into the file. SQLite locks other files than this one.
            using var log = File.OpenHandle(writer.FileName + "-wal", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(log);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StoreFaults.Unsettled(path, exception);
        }
    }

    public void Dispose()
    {
        // A write under way is let to its end.
        gate.Wait();
        isClosed = true;
        while (readers.TryPop(out var reader))
        {
            reader.Dispose();
        }

        writer.Dispose();
        gate.Dispose();
    }

    /// <summary>As <see cref="ReadAsync"/>, where nobody can await.</summary>
    internal T Read<T>(Func<Connection, T> work, CancellationToken cancellationToken) =>
        StoreFaults.Guarded(path, () => InSnapshot(work, cancellationToken), cancellationToken);

    /// <summary>Takes what is in the log into the file, in nobody's way: as far as no reader still needs the file as it was.</summary>
    internal void TakeLogIn(CancellationToken cancellationToken) => StoreFaults.Guarded(
        path,
        () =>
        {
            using var connection = Connection.Open(path, SqliteOpenMode.ReadWrite);
            using var interruptible = Interruptible.By(connection, tick: null, cancellationToken);
            return connection.WithoutPatience(() => connection.Number("pragma wal_checkpoint(passive)"));
        },
        cancellationToken);

    /// <summary>Takes what is in the log into the file, and empties the log unless somebody is reading in it.</summary>
    internal void EmptyLog(CancellationToken cancellationToken)
    {
        gate.Wait(cancellationToken);
        try
        {
            StoreFaults.Guarded(
                path,
                () =>
                {
                    Prepare(isForMany: false, isLazy: false);
                    return writer.WithoutPatience(() => writer.Number("pragma wal_checkpoint(truncate)"));
                },
                cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private T Guarded<T>(Func<Connection, T> work, bool isForMany, bool isLazy, CancellationToken cancellationToken)
    {
        var result = StoreFaults.Guarded(path, () =>
        {
            Prepare(isForMany, isLazy);
            return InTransaction(work, cancellationToken);
        }, cancellationToken);

        if (isLazy)
        {
            isUnsettled = true;
        }
        else if (isUnsettled)
        {
            // One that found all on file wrote nothing, and SQLite waits for the disk only where something was written.
            Settle();
            isUnsettled = false;
        }

        return result;
    }

    private void Prepare(bool isForMany, bool isLazy)
    {
        if (this.isForMany != isForMany)
        {
            writer.RunScript(isForMany ? ForMany : ForFew);
            this.isForMany = isForMany;
        }

        if (this.isLazy != isLazy)
        {
            writer.RunScript(isLazy ? "pragma synchronous = normal" : "pragma synchronous = full");
            this.isLazy = isLazy;
        }
    }

    private Connection OpenReader()
    {
        var reader = Connection.Open(path, SqliteOpenMode.ReadOnly);
        reader.RunScript(ForReading);
        return reader;
    }

    private T InSnapshot<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(isClosed, this);
        var reader = readers.TryPop(out var idle) ? idle : OpenReader();
        var isSound = false;
        try
        {
            using var interruptible = Interruptible.By(reader, tick: null, cancellationToken);
            reader.RunScript("begin");
            var result = work(reader);
            reader.RunScript("commit");
            isSound = true;
            return result;
        }
        finally
        {
            if (isSound && !isClosed && readers.Count < IdleReadersKept)
            {
                readers.Push(reader);
            }
            else
            {
                reader.Dispose();
            }
        }
    }

    private T InTransaction<T>(Func<Connection, T> work, CancellationToken cancellationToken)
    {
        try
        {
            writer.RunScript("begin immediate");
            T result;
            using (Interruptible.By(writer, tick: null, cancellationToken))
            {
                result = work(writer);
            }

            cancellationToken.ThrowIfCancellationRequested();
            writer.RunScript("commit");
            return result;
        }
        catch
        {
            if (writer.IsInTransaction)
            {
                writer.RunScript("rollback");
            }

            throw;
        }
    }
}

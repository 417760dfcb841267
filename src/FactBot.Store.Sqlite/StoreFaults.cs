using System.Text.Json;
using FactBot.Domain.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactBot.Store.Sqlite;

/// <summary>Says in one sentence what SQLite's result codes mean to the person who waits.</summary>
internal static class StoreFaults
{
    /// <summary>Runs something on a file and turns faults of the medium into <see cref="StoreUnavailableException"/>.</summary>
    internal static T Guarded<T>(string path, Func<T> work, CancellationToken cancellationToken)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception) when (IsStop(exception))
        {
            throw new OperationCanceledException("Stopped.", exception, cancellationToken);
        }
        catch (SqliteException exception) when (Explain(exception, path) is { } explained)
        {
            throw explained;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw new StoreUnavailableException($"{path} is damaged; nothing was changed, run `factbot doctor` and bring back a backup with `factbot restore`.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{path} cannot be read or written; nothing was changed: {exception.Message}", exception);
        }
    }

    /// <summary>Whether a statement ended because its token was cancelled.</summary>
    internal static bool IsStop(SqliteException exception) => exception.SqliteErrorCode == raw.SQLITE_INTERRUPT;

    /// <summary>What was written was not taken to the disk.</summary>
    internal static StoreUnavailableException Unsettled(string path, Exception fault) =>
        new($"The disk did not confirm what was last written to {path}, and may not keep it: check the disk, then do the last again ({fault.Message}).", fault);

    /// <summary>The fault in one sentence; null when it is no fault of the medium but of the program.</summary>
    internal static StoreUnavailableException? Explain(SqliteException exception, string path)
    {
        var sentence = exception.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => $"The disk that holds {path} is full; nothing was changed, free some space and try again.",
            raw.SQLITE_READONLY => $"{path} cannot be written because the file or its folder is read-only; nothing was changed.",
            raw.SQLITE_PERM or raw.SQLITE_AUTH => $"FactBot is not allowed to open {path}; nothing was changed.",
            raw.SQLITE_IOERR => $"The disk failed while {path} was read or written; nothing was changed, check the disk and run `factbot doctor`.",
            raw.SQLITE_CORRUPT => $"{path} is damaged; nothing was changed, run `factbot doctor` and bring back a backup with `factbot restore`.",
            raw.SQLITE_NOTADB => $"{path} is not a FactBot database; nothing was changed, choose another file with --db.",
            raw.SQLITE_CANTOPEN => $"{path} cannot be opened or made; nothing was changed, check that its folder exists and may be written to.",
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{path} is in use by another program that did not finish in time; nothing was changed, try again.",
            raw.SQLITE_NOMEM => $"There was not enough memory to work with {path}; nothing was changed.",
            raw.SQLITE_PROTOCOL or raw.SQLITE_NOLFS => $"The file system that holds {path} cannot lock files as a database needs; nothing was changed, keep the database on a local disk.",
            _ => null,
        };
        return sentence is null ? null : new StoreUnavailableException(sentence, exception);
    }
}

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactBot.Store.Sqlite.Sql;

/// <summary>
/// One connection with its prepared statements. Used by one thread at a time.
/// </summary>
internal sealed class Connection : IDisposable
{
    // SQL texts are constants, so comparing references is right and spares hashing long texts.
    private readonly Dictionary<string, Statement> idle = new(ReferenceEqualityComparer.Instance);

    static Connection()
    {
        Batteries_V2.Init();

        // SQLite counts the bytes it has, under a lock each time it takes some or gives some back, and nobody asks.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private Connection(sqlite3 handle) => Handle = handle;

    /// <summary>How long a statement waits for another process that writes.</summary>
    internal static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    internal sqlite3 Handle { get; }

    internal bool IsInTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    /// <summary>Whether the file was opened for reading only, asked for or not.</summary>
    internal bool IsReadOnly => raw.sqlite3_db_readonly(Handle, "main") == 1;

    /// <summary>The full path of the file, of the real one where a link was opened: its log lies beside that.</summary>
    internal string FileName => raw.sqlite3_db_filename(Handle, "main").utf8_to_string();

    /// <summary>Id of the row inserted last.</summary>
    internal long LastId => raw.sqlite3_last_insert_rowid(Handle);

    /// <summary>How many rows the last statement changed.</summary>
    internal int Changes => raw.sqlite3_changes(Handle);

    /// <summary>Opens a file. What a killed process left half done in it is rolled back first, which a reader alone may not.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    internal static Connection Open(string path, SqliteOpenMode mode)
    {
        if (mode == SqliteOpenMode.ReadOnly && File.Exists(path + "-journal"))
        {
            using var recovering = Open(path, SqliteOpenMode.ReadWrite);
            recovering.Number("select count(*) from sqlite_schema");
        }

        // Opened straight: SqliteConnection brings a hundred methods that would be compiled before the first answer, and a lock
        // that is taken for each bound value.
        var code = raw.sqlite3_open_v2(path, out var handle, raw.SQLITE_OPEN_NOMUTEX | Flags(mode), null);
        var connection = new Connection(handle);
        try
        {
            connection.Check(code);
            raw.sqlite3_busy_timeout(handle, (int)Patience.TotalMilliseconds);
            connection.RunScript("pragma foreign_keys = on");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A statement to bind and step; disposing hands it back for the next use.</summary>
    internal Statement Use(string sql) => idle.Remove(sql, out var statement) ? statement : new Statement(this, sql);

    /// <summary>Runs a script of several statements without parameters.</summary>
    internal void RunScript(string sql) => Check(raw.sqlite3_exec(Handle, sql));

    /// <summary>The first column of the first row as a number; 0 when there is none.</summary>
    internal long Number(string sql)
    {
        using var statement = Use(sql);
        return statement.Step() ? statement.Number(0) : 0;
    }

    /// <summary>Does something that is left undone rather than waited for.</summary>
    internal T WithoutPatience<T>(Func<T> work)
    {
        raw.sqlite3_busy_timeout(Handle, 0);
        try
        {
            return work();
        }
        finally
        {
            raw.sqlite3_busy_timeout(Handle, (int)Patience.TotalMilliseconds);
        }
    }

    /// <summary>Throws what a result code that is no success means.</summary>
    internal void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(code, Handle);
        }
    }

    internal void HandBack(Statement statement)
    {
        if (!idle.TryAdd(statement.Sql, statement))
        {
            statement.Finish();
        }
    }

    public void Dispose()
    {
        foreach (var statement in idle.Values)
        {
            statement.Finish();
        }

        idle.Clear();
        Handle.Dispose();
    }

    private static int Flags(SqliteOpenMode mode) => mode switch
    {
        SqliteOpenMode.ReadOnly => raw.SQLITE_OPEN_READONLY,
        SqliteOpenMode.ReadWrite => raw.SQLITE_OPEN_READWRITE,
        _ => raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE,
    };
}

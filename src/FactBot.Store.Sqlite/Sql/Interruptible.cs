using SQLitePCL;

namespace FactBot.Store.Sqlite.Sql;

/// <summary>
/// Lets a token stop whatever a connection is doing. SQLite asks every few thousand steps whether to go on;
/// unlike <c>sqlite3_interrupt</c>, which is forgotten when it comes just before a statement starts, this
/// cannot be missed. The stopped statement fails with SQLITE_INTERRUPT.
/// </summary>
internal readonly struct Interruptible : IDisposable
{
    private const int StepsBetweenQuestions = 1_000;
    private readonly sqlite3? handle;

    private Interruptible(sqlite3 handle) => this.handle = handle;

    /// <summary>Watches a token until disposed.</summary>
    /// <param name="connection">What to stop.</param>
    /// <param name="tick">Called whenever SQLite asks, for telling of progress.</param>
    /// <param name="cancellationToken">The token.</param>
    internal static Interruptible By(Connection connection, Action? tick, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled && tick is null)
        {
            return default;
        }

        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenQuestions, MustStop, new Watch(tick, cancellationToken));
        return new Interruptible(connection.Handle);
    }

    public void Dispose()
    {
        if (handle is not null)
        {
            raw.sqlite3_progress_handler(handle, 0, null, null);
        }
    }

    private static int MustStop(object state)
    {
        var watch = (Watch)state;
        watch.Tick?.Invoke();
        return watch.Token.IsCancellationRequested ? 1 : 0;
    }

    private sealed record Watch(Action? Tick, CancellationToken Token);
}

namespace FactBot.Domain.Commands;

/// <summary>
/// Lets no more questions be weighed at a time than there are processors; others wait in order. With more at a time
/// none would be answered sooner, and whoever adds a fact would have to share the processors with all of them.
/// </summary>
/// <param name="places">How many at a time.</param>
internal sealed class WeighingQueue(int places) : IDisposable
{
    private readonly SemaphoreSlim free = new(places);
    private readonly Lock leaving = new();
    private int owed;

    /// <summary>Does work when it is its turn.</summary>
    internal async ValueTask<T> DoAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await DoAsync(work).ConfigureAwait(false);
    }

    /// <summary>Does work at once, ahead of all who wait: where every place is taken, the next that is left is its own.</summary>
    internal ValueTask<T> DoAheadAsync<T>(Func<ValueTask<T>> work)
    {
        if (!free.Wait(0, CancellationToken.None))
        {
            lock (leaving)
            {
                owed++;
            }
        }

        return DoAsync(work);
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();

    private async ValueTask<T> DoAsync<T>(Func<ValueTask<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        lock (leaving)
        {
            if (owed > 0)
            {
                owed--;
                return;
            }
        }

        free.Release();
    }
}

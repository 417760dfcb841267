namespace FactBot.Testing;

/// <summary>Tells those who wait that something changed.</summary>
public sealed class Changes
{
    private TaskCompletionSource next = Fresh();

    /// <summary>Completes with the next change. Take it before looking, so that no change is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Something changed.</summary>
    public void Signal() => Interlocked.Exchange(ref next, Fresh()).TrySetResult();

    /// <summary>Looks again after every change until there is something to return.</summary>
    /// <param name="look">Gives null as long as it is not there.</param>
    /// <param name="describe">What is there instead, for the message of the failure.</param>
    /// <param name="limit">When to give up; generous, for it only matters when a test fails.</param>
    /// <param name="cancellationToken">Gives up at once.</param>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public async Task<T> WaitAsync<T>(Func<ValueTask<T?>> look, Func<ValueTask<string>> describe, TimeSpan limit, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(describe);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        while (true)
        {
            var change = Next;
            if (await look() is { } found)
            {
                return found;
            }

            try
            {
                await change.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException(await describe());
            }
        }
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

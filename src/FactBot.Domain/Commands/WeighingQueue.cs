namespace FactBot.Domain.Commands;

/// <summary>
/// Lets no more questions be weighed at a time than there are processors; others wait in order. With more at a time
/// none would be answered sooner, and whoever adds a fact would have to share the processors with all of them.
/// </summary>
internal sealed class WeighingQueue : IDisposable
{
    private readonly SemaphoreSlim free = new(Environment.ProcessorCount);

    /// <summary>Does work when it is its turn.</summary>
    internal async ValueTask<T> DoAsync<T>(Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => free.Dispose();
}

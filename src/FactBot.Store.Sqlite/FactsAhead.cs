using System.Threading.Channels;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Store.Sqlite;

/// <summary>Facts on their way, got ready on all processors while those before them are being written.</summary>
internal sealed class FactsAhead : IAsyncDisposable
{
    /// <summary>So many groups at most wait to be written, or are got ready: enough that the thread that writes seldom waits; each more is moved about by the garbage collector.</summary>
    private const int GroupsAhead = 6;

    /// <summary>Facts of a list that are got ready at a time, for sharing work out costs, too.</summary>
    private const int GroupSize = 64;

    // One processor is left to the thread that writes, for all others wait for it.
    private readonly TaskFactory beside = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount - 1)).ConcurrentScheduler);
    private readonly Channel<(Task<NewFact[]> Ready, bool EndsBatch)> ahead = Channel.CreateBounded<(Task<NewFact[]>, bool)>(new BoundedChannelOptions(GroupsAhead) { SingleReader = true, SingleWriter = true });
    private readonly FactPreparations preparations;
    private readonly CancellationToken cancellationToken;
    private readonly CancellationTokenSource stopping;
    private readonly Task reading;

    /// <summary>Begins to take facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="preparations">Gets them ready.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal FactsAhead(IAsyncEnumerable<FactGroup> facts, FactPreparations preparations, CancellationToken cancellationToken)
    {
        this.preparations = preparations;
        this.cancellationToken = cancellationToken;
        stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        reading = Task.Run(() => ReadAsync(facts, stopping.Token), CancellationToken.None);
    }

    /// <summary>The facts of a list, as one batch.</summary>
    internal static FactsAhead Of(IReadOnlyList<Fact> facts, FactPreparations preparations, CancellationToken cancellationToken) =>
        new(facts.Chunk(GroupSize).Select(some => new FactGroup(some, EndsBatch: false)).ToAsyncEnumerable(), preparations, cancellationToken);

    /// <summary>Waits for the beginning of a batch; false when nothing comes any more.</summary>
    /// <exception cref="Exception">What the facts came to an end with.</exception>
    internal bool HasMore() => ahead.Reader.WaitToReadAsync(cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <summary>The facts of the next batch, in order, each waited for.</summary>
    /// <exception cref="ArgumentException">A fact breaks a promise of the domain.</exception>
    /// <exception cref="Exception">What the facts came to an end with.</exception>
    internal IEnumerable<NewFact> Batch()
    {
        while (HasMore() && ahead.Reader.TryRead(out var group))
        {
            foreach (var fact in group.Ready.GetAwaiter().GetResult())
            {
                yield return fact;
            }

            if (group.EndsBatch)
            {
                break;
            }
        }
    }

    /// <summary>Stops, and waits until nothing is under way any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        while (ahead.Reader.TryRead(out var left))
        {
            await ((Task)left.Ready).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        stopping.Dispose();
    }

    private async Task ReadAsync(IAsyncEnumerable<FactGroup> facts, CancellationToken token)
    {
        try
        {
            await foreach (var group in facts.WithCancellation(token).ConfigureAwait(false))
            {
                // Nothing is begun that nobody will wait for.
                await ahead.Writer.WaitToWriteAsync(token).ConfigureAwait(false);
                ahead.Writer.TryWrite((beside.StartNew(() => preparations.Prepare(group.Facts), CancellationToken.None), group.EndsBatch));
            }

            ahead.Writer.Complete();
        }
        catch (Exception fault)
        {
            // Whoever takes the facts meets it behind the last of them.
            ahead.Writer.Complete(fault);
        }
    }
}

using System.Collections.Concurrent;
using FactBot.Domain.Facts;

namespace FactBot.Store.Sqlite;

/// <summary>Gets facts ready to be written, many of them on all processors.</summary>
internal sealed class FactPreparations : IDisposable
{
    /// <summary>Facts got ready at a time, for sharing work out costs, too.</summary>
    private const int AtATime = 64;

    /// <summary>So many times those are got ready while those before are being written.</summary>
    private const int TimesAhead = 8;

    private readonly ConcurrentBag<FactPreparing> spare = [];

    /// <summary>Gets one fact ready.</summary>
    /// <exception cref="ArgumentException">The fact breaks a promise of the domain.</exception>
    internal NewFact Prepare(Fact fact) => PrepareAll([fact])[0];

    /// <summary>Gets facts ready, in order and on all processors, while those before are being written. Takes them as they are needed.</summary>
    /// <exception cref="ArgumentException">A fact breaks a promise of the domain.</exception>
    internal IEnumerable<NewFact> Prepare(IEnumerable<Fact> facts, CancellationToken cancellationToken)
    {
        var ahead = new Queue<Task<NewFact[]>>(TimesAhead + 1);
        try
        {
            foreach (var some in facts.Chunk(AtATime))
            {
                ahead.Enqueue(Task.Run(() => PrepareAll(some), cancellationToken));
                foreach (var ready in ahead.Count > TimesAhead ? ahead.Dequeue().GetAwaiter().GetResult() : [])
                {
                    yield return ready;
                }
            }

            while (ahead.TryDequeue(out var last))
            {
                foreach (var ready in last.GetAwaiter().GetResult())
                {
                    yield return ready;
                }
            }
        }
        finally
        {
            foreach (Task left in ahead)
            {
                left.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            }
        }
    }

    private NewFact[] PrepareAll(Fact[] facts)
    {
        Array.ForEach(facts, Promises.Demand);
        var preparing = spare.TryTake(out var idle) ? idle : new FactPreparing();
        var prepared = Array.ConvertAll(facts, preparing.Prepare);

        // One that was left in the middle by an exception is not clean and not used again.
        spare.Add(preparing);
        return prepared;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (spare.TryTake(out var idle))
        {
            idle.Dispose();
        }
    }
}

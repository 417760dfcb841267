using System.Collections.Concurrent;
using FactBot.Domain.Facts;

namespace FactBot.Store.Sqlite;

/// <summary>Gets facts ready to be written, many of them on all processors.</summary>
internal sealed class FactPreparations : IDisposable
{
    /// <summary>Below this many, sharing the work out costs more than it saves.</summary>
    private const int WorthSharing = 32;

    private readonly ConcurrentBag<FactPreparing> spare = [];

    /// <summary>Gets one fact ready.</summary>
    /// <exception cref="ArgumentException">The fact breaks a promise of the domain.</exception>
    internal NewFact Prepare(Fact fact)
    {
        Promises.Demand(fact);
        return PrepareAll([fact])[0];
    }

    /// <summary>Gets facts ready, in order and on all processors, while those before are being written.</summary>
    /// <exception cref="ArgumentException">A fact breaks a promise of the domain.</exception>
    internal IEnumerable<NewFact> Prepare(IReadOnlyList<Fact> facts, CancellationToken cancellationToken)
    {
        foreach (var fact in facts)
        {
            Promises.Demand(fact);
        }

        return facts.Count < WorthSharing
            ? PrepareAll([.. facts])
            : facts.Chunk(WorthSharing).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(PrepareAll).AsEnumerable().SelectMany(some => some);
    }

    private NewFact[] PrepareAll(Fact[] facts)
    {
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

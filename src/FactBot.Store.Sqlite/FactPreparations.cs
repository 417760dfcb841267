using System.Collections.Concurrent;
using FactBot.Domain.Facts;

namespace FactBot.Store.Sqlite;

/// <summary>Gets facts ready to be written; by any number of threads.</summary>
internal sealed class FactPreparations : IDisposable
{
    private readonly ConcurrentBag<FactPreparing> spare = [];

    /// <summary>Gets one fact ready.</summary>
    /// <exception cref="ArgumentException">The fact breaks a promise of the domain.</exception>
    internal NewFact Prepare(Fact fact) => Prepare([fact])[0];

    /// <summary>Gets facts ready, in order.</summary>
    /// <exception cref="ArgumentException">A fact breaks a promise of the domain.</exception>
    internal NewFact[] Prepare(IReadOnlyList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            Promises.Demand(fact);
        }

        var preparing = spare.TryTake(out var idle) ? idle : new FactPreparing();
        var prepared = new NewFact[facts.Count];
        for (var i = 0; i < prepared.Length; i++)
        {
            prepared[i] = preparing.Prepare(facts[i]);
        }

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

using System.Runtime.CompilerServices;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Exchange;

/// <summary>Facts on their way out: what protection forbids is held back and counted.</summary>
internal sealed class FactExport(IFactStore store, TimeProvider time)
{
    /// <summary>How many facts went out so far.</summary>
    internal int Exported { get; private set; }

    /// <summary>How many were held back, because they may not leave the newsroom.</summary>
    internal int HeldBack { get; private set; }

    /// <summary>Everything on file.</summary>
    internal IAsyncEnumerable<Fact> Everything(CancellationToken cancellationToken) =>
        Guarded(store.StreamAsync(NewsroomId.Default, cancellationToken), cancellationToken);

    /// <summary>These facts.</summary>
    internal IAsyncEnumerable<Fact> These(IEnumerable<Fact> facts, CancellationToken cancellationToken) =>
        Guarded(facts.ToAsyncEnumerable(), cancellationToken);

    private async IAsyncEnumerable<Fact> Guarded(IAsyncEnumerable<Fact> facts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await foreach (var fact in facts.WithCancellation(cancellationToken))
        {
            if (fact.Protection.AllowsPublication(now))
            {
                Exported++;
                yield return fact;
            }
            else
            {
                HeldBack++;
            }
        }
    }
}

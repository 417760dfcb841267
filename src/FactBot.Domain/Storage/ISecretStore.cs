using System.Collections.Immutable;

namespace FactBot.Domain.Storage;

/// <summary>
/// Where an adapter keeps what it must remember and nobody may read: tokens of installed workspaces. Whoever
/// keeps something here seals it first; the store sees bytes.
/// </summary>
public interface ISecretStore
{
    /// <summary>Keeps bytes under a name, in place of what was there.</summary>
    ValueTask PutAsync(string name, ReadOnlyMemory<byte> sealedBytes, CancellationToken cancellationToken);

    /// <summary>What is kept under a name, or null.</summary>
    ValueTask<ReadOnlyMemory<byte>?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>The names that begin with a prefix, in order.</summary>
    ValueTask<ImmutableArray<string>> NamesAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Forgets what is kept under a name.</summary>
    ValueTask RemoveAsync(string name, CancellationToken cancellationToken);
}

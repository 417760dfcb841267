using System.Collections.Concurrent;
using System.Collections.Immutable;
using FactBot.Domain.Storage;

namespace FactBot.Slack.Tests.Installing;

/// <summary>A secret store in memory that can be made to fail, and calls a test before each write.</summary>
internal sealed class MemorySecrets : ISecretStore
{
    internal ConcurrentDictionary<string, ReadOnlyMemory<byte>> Rows { get; } = new();

    internal int Reads { get; private set; }

    internal bool IsAway { get; set; }

    internal Action<ReadOnlyMemory<byte>>? BeforeWrite { get; set; }

    public ValueTask PutAsync(string name, ReadOnlyMemory<byte> sealedBytes, CancellationToken cancellationToken)
    {
        Check();
        BeforeWrite?.Invoke(sealedBytes);
        Rows[name] = sealedBytes;
        return ValueTask.CompletedTask;
    }

    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string name, CancellationToken cancellationToken)
    {
        Check();
        Reads++;
        return ValueTask.FromResult<ReadOnlyMemory<byte>?>(Rows.TryGetValue(name, out var row) ? row : (ReadOnlyMemory<byte>?)null);
    }

    public ValueTask<ImmutableArray<string>> NamesAsync(string prefix, CancellationToken cancellationToken)
    {
        Check();
        return ValueTask.FromResult(Rows.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToImmutableArray());
    }

    public ValueTask RemoveAsync(string name, CancellationToken cancellationToken)
    {
        Check();
        Rows.TryRemove(name, out _);
        return ValueTask.CompletedTask;
    }

    private void Check()
    {
        if (IsAway)
        {
            throw new StoreUnavailableException("The store is away.");
        }
    }
}

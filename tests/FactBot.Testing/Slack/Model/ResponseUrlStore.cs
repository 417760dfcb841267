using System.Collections.Concurrent;

namespace FactBot.Testing.Slack;

/// <summary>What a response URL belongs to.</summary>
/// <param name="User">Who acted; the reader of ephemeral answers.</param>
/// <param name="Channel">Where.</param>
/// <param name="MessageTs">The message with the control; null for a command.</param>
public sealed record SlackOrigin(string User, string Channel, string? MessageTs = null);

/// <summary>Response URLs: five uses, thirty minutes.</summary>
/// <param name="ids">Makes ids.</param>
/// <param name="time">The clock.</param>
internal sealed class ResponseUrlStore(SlackIds ids, TimeProvider time)
{
    private const int Uses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    internal string Issue(SlackOrigin origin)
    {
        var id = $"{ids.Next("")}-{Guid.NewGuid():N}";
        entries[id] = new Entry(origin, time.GetUtcNow());
        return id;
    }

    /// <summary>Uses one once, or refuses it.</summary>
    internal SlackOrigin Use(string id)
    {
        if (!entries.TryGetValue(id, out var entry) || time.GetUtcNow() - entry.Issued > Life)
        {
            throw new SlackRefusalException("expired_url");
        }

        return entry.TryUse() ? entry.Origin : throw new SlackRefusalException("used_url");
    }

    private sealed record Entry(SlackOrigin Origin, DateTimeOffset Issued)
    {
        private int count;

        internal bool TryUse() => Interlocked.Increment(ref count) <= Uses;
    }
}

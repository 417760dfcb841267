using System.Diagnostics.CodeAnalysis;

namespace FactBot.Domain.Turns;

/// <summary>Keeps what was looked up, for a while and not without bound: when full, what would expire first makes room.</summary>
/// <param name="capacity">How many are kept at most.</param>
/// <param name="time">The clock.</param>
public sealed class ExpiringCache<TKey, TValue>(int capacity, TimeProvider time)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Entry> entries = [];

    /// <summary>What is kept under a key; nothing when it was never put there, has expired or had to make room.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            var isThere = entries.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow();
            value = isThere ? entry.Value : default;
            return isThere;
        }
    }

    /// <summary>Keeps a value for a while.</summary>
    public void Put(TKey key, TValue value, TimeSpan lifetime)
    {
        lock (gate)
        {
            if (entries.Count >= capacity && !entries.ContainsKey(key))
            {
                entries.Remove(entries.MinBy(entry => entry.Value.Until).Key);
            }

            entries[key] = new Entry(value, time.GetUtcNow() + lifetime);
        }
    }

    /// <summary>Keeps a value no longer; whether there was one.</summary>
    public bool Remove(TKey key)
    {
        lock (gate)
        {
            return entries.Remove(key);
        }
    }

    private readonly record struct Entry(TValue Value, DateTimeOffset Until);
}

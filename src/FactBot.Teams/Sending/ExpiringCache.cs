using System.Diagnostics.CodeAnalysis;

namespace FactBot.Teams.Sending;

/// <summary>Keeps what was looked up, for a while and not without bound: when full, what would expire first makes room.</summary>
internal sealed class ExpiringCache<TKey, TValue>(int capacity, TimeProvider time)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Entry> entries = [];

    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            var isThere = entries.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow();
            value = isThere ? entry.Value : default;
            return isThere;
        }
    }

    internal void Put(TKey key, TValue value, TimeSpan lifetime)
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

    private readonly record struct Entry(TValue Value, DateTimeOffset Until);
}

using System.Diagnostics.CodeAnalysis;

namespace FactBot.Slack.Sending;

/// <summary>Keeps what was looked up, for a while and not without bound: when full, what would expire first makes room.</summary>
internal sealed class ExpiringCache<TKey, TValue>(int capacity, TimeProvider time)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Entry> _entries = [];

    internal bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            var isThere = _entries.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow();
            value = isThere ? entry.Value : default;
            return isThere;
        }
    }

    internal void Put(TKey key, TValue value, TimeSpan lifetime)
    {
        lock (_lock)
        {
            if (_entries.Count >= capacity && !_entries.ContainsKey(key))
            {
                _entries.Remove(_entries.MinBy(entry => entry.Value.Until).Key);
            }

            _entries[key] = new Entry(value, time.GetUtcNow() + lifetime);
        }
    }

    private readonly record struct Entry(TValue Value, DateTimeOffset Until);
}

using System.Collections.Concurrent;

namespace FactBot.Testing.Slack;

/// <summary>Trigger ids: one use, three seconds.</summary>
/// <param name="ids">Makes them.</param>
/// <param name="options">How long they live.</param>
internal sealed class TriggerStore(SlackIds ids, FakeSlackOptions options)
{
    private readonly ConcurrentDictionary<string, Trigger> triggers = new(StringComparer.Ordinal);

    /// <summary>A new one.</summary>
    /// <param name="user">Who did something.</param>
    /// <param name="view">The view it was done in; null outside views.</param>
    internal string Issue(string user, string? view)
    {
        var id = $"{ids.Next("")}.{ids.Next("")}.{Guid.NewGuid():N}";
        triggers[id] = new Trigger(user, view, options.Time.GetUtcNow());
        return id;
    }

    /// <summary>Uses one up, or refuses it.</summary>
    internal Trigger Exchange(string id)
    {
        if (!triggers.TryGetValue(id, out var trigger))
        {
            throw new SlackRefusalException("invalid_trigger_id");
        }

        if (options.Time.GetUtcNow() - trigger.Issued > options.TriggerLife)
        {
            throw new SlackRefusalException("expired_trigger_id");
        }

        return trigger.TryUse() ? trigger : throw new SlackRefusalException("exchanged_trigger_id");
    }
}

/// <summary>What somebody did that lets the app open a view.</summary>
internal sealed record Trigger(string User, string? View, DateTimeOffset Issued)
{
    private int uses;

    internal bool TryUse() => Interlocked.Increment(ref uses) == 1;
}

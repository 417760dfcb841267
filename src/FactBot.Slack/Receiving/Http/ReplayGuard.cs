namespace FactBot.Slack.Receiving.Http;

/// <summary>
/// Remembers what was received for as long as its signature would be accepted again: ten minutes, five before and five
/// after its timestamp. Bounded; when full, the oldest is forgotten first.
/// </summary>
internal sealed class ReplayGuard(TimeProvider time, int capacity = 16_384)
{
    private static readonly TimeSpan Memory = 2 * SlackSignature.Tolerance;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, long Number, DateTimeOffset At)> _order = new();
    private long _next;

    /// <summary>Remembers the names; false when one of them is remembered already, and then none is added.</summary>
    internal bool TryRemember(params ReadOnlySpan<string> names)
    {
        lock (_gate)
        {
            Forget(time.GetUtcNow() - Memory);
            foreach (var name in names)
            {
                if (_numbers.ContainsKey(name))
                {
                    return false;
                }
            }

            foreach (var name in names)
            {
                _numbers[name] = ++_next;
                _order.Enqueue((name, _next, time.GetUtcNow()));
            }

            return true;
        }
    }

    /// <summary>Lets the names come again: what they stand for was not taken.</summary>
    internal void Forget(params ReadOnlySpan<string> names)
    {
        lock (_gate)
        {
            foreach (var name in names)
            {
                _numbers.Remove(name);
            }
        }
    }

    private void Forget(DateTimeOffset until)
    {
        while (_order.TryPeek(out var oldest) && (oldest.At <= until || _order.Count > capacity))
        {
            _order.Dequeue();

            // A name that was let go and came again has a newer number, which stays.
            if (_numbers.TryGetValue(oldest.Name, out var number) && number == oldest.Number)
            {
                _numbers.Remove(oldest.Name);
            }
        }
    }
}

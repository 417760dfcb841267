using FactBot.Slack.Wire;

namespace FactBot.Slack.Turns;

/// <summary>Tells a double click from a second wish: the same person, the same button, within two seconds.</summary>
internal sealed class DoubleClicks(TimeProvider time)
{
    private const int Capacity = 10_000;
    private static readonly TimeSpan s_span = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _last = new(StringComparer.Ordinal);

    /// <summary>Whether the click belongs to the one before.</summary>
    internal bool IsSecond(BlockActions interaction)
    {
        if (interaction.Actions is not [var action, ..])
        {
            return false;
        }

        var key = $"{interaction.Team?.Id}\n{interaction.User.Id}\n{interaction.Container?.MessageTs}\n{interaction.View?.Id}\n{interaction.View?.Hash}\n{action.ActionId}\n{action.SelectedOption?.Value ?? action.Value}";
        var now = time.GetUtcNow();
        lock (_gate)
        {
            if (_last.TryGetValue(key, out var before) && now - before < s_span)
            {
                return true;
            }

            if (_last.Count >= Capacity)
            {
                foreach (var old in _last.Where(click => now - click.Value >= s_span).Select(click => click.Key).ToList())
                {
                    _last.Remove(old);
                }
            }

            _last[key] = now;
            return false;
        }
    }
}

namespace FactBot.Domain.Turns;

/// <summary>Waiting for work that somebody else waits for too, but not longer than they do.</summary>
public static class Patience
{
    /// <summary>Waits until work has ended, well or not, or the time is over. Nothing stays behind of a wait that was not needed.</summary>
    /// <param name="work">What is underway; it goes on when the time is over.</param>
    /// <param name="longest">How long to wait at most.</param>
    /// <param name="time">The clock.</param>
    /// <returns>Whether the work has ended.</returns>
    public static async Task<bool> EndsWithinAsync(this Task work, TimeSpan longest, TimeProvider time)
    {
        using var enough = new CancellationTokenSource();
        var ended = await Task.WhenAny(work, Task.Delay(longest, time, enough.Token)).ConfigureAwait(false) == work;
        await enough.CancelAsync().ConfigureAwait(false);
        return ended;
    }
}

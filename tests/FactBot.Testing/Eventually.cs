using System.Runtime.CompilerServices;

namespace FactBot.Testing;

/// <summary>
/// How a test waits for what something else must do: with a bound that only matters when it never comes. Then that
/// test fails and says what it waited for, instead of keeping the whole run.
/// </summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Waits for what must come.</summary>
    /// <exception cref="TimeoutException">It did not come.</exception>
    public static async Task<T> ComesAsync<T>(this Task<T> coming, [CallerArgumentExpression(nameof(coming))] string? what = null)
    {
        await ((Task)coming).ComesAsync(what);
        return await coming;
    }

    /// <summary>Waits for what must end.</summary>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static async Task ComesAsync(this Task coming, [CallerArgumentExpression(nameof(coming))] string? what = null)
    {
        ArgumentNullException.ThrowIfNull(coming);
        try
        {
            await coming.WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException) when (!coming.IsCompleted)
        {
            throw new TimeoutException($"Within {Limit.TotalSeconds:0} s this did not come: {what}");
        }
    }

    /// <summary>Looks again and again until something is so.</summary>
    /// <param name="isSo">Whether it is.</param>
    /// <param name="meanwhile">What is done before each further look; null for nothing.</param>
    /// <param name="what">What must become so, for the message of the failure.</param>
    /// <exception cref="TimeoutException">It did not become so.</exception>
    public static async Task HoldsAsync(Func<bool> isSo, Action? meanwhile = null, [CallerArgumentExpression(nameof(isSo))] string? what = null)
    {
        ArgumentNullException.ThrowIfNull(isSo);
        for (var start = TimeProvider.System.GetTimestamp(); !isSo(); await Task.Delay(5, TestContext.Current.CancellationToken))
        {
            if (TimeProvider.System.GetElapsedTime(start) > Limit)
            {
                throw new TimeoutException($"Within {Limit.TotalSeconds:0} s this did not become so: {what}");
            }

            meanwhile?.Invoke();
        }
    }
}

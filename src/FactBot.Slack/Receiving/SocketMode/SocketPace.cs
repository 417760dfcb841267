namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>How long to wait before what. Waits are jittered, so that many bots do not come back in step.</summary>
internal sealed class SocketPace(TimeProvider time, Random random)
{
    /// <summary>The wait after a first failure, doubled with each further one; half of it and more is drawn.</summary>
    internal TimeSpan First { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait after a failure.</summary>
    internal TimeSpan Most { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait where Slack does not want us at the moment.</summary>
    internal TimeSpan Rest { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>A connection that stood this long was no failure.</summary>
    internal TimeSpan Steady { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A moment to measure from.</summary>
    internal long Now => time.GetTimestamp();

    /// <summary>Whether a connection has stood long enough to be called sound.</summary>
    internal bool IsSteadySince(long moment) => time.GetElapsedTime(moment) >= Steady;

    /// <summary>The wait after so many failures in a row, at least one.</summary>
    internal TimeSpan After(int failures) =>
        Jittered(TimeSpan.FromTicks((long)Math.Min(Most.Ticks, First.Ticks * Math.Pow(2, failures - 1))));

    /// <summary>Waits as an outlook demands.</summary>
    internal Task WaitAsync(SocketOutlook outlook, int failures, CancellationToken stop) => outlook switch
    {
        SocketOutlook.Retry => Task.Delay(After(failures), time, stop),
        SocketOutlook.Rest => Task.Delay(Jittered(Rest), time, stop),
        _ => Task.CompletedTask,
    };

    /// <summary>Whether something ends within a span; false also when it is time to stop.</summary>
    internal async Task<bool> IsWithinAsync(Task ending, TimeSpan span, CancellationToken stop = default)
    {
        try
        {
            await ending.WaitAsync(span, time, stop);
            return true;
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Between half of it and all of it.</summary>
    private TimeSpan Jittered(TimeSpan span) => span * (0.5 + (random.NextDouble() / 2));
}

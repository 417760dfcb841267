namespace FactBot.Scenarios.SlackFaults;

/// <summary>
/// The clock of the machine, on which only the long waits are short: those of a few seconds, for which FactBot leaves a
/// struggling server alone or waits for its answer, last a twentieth. What Slack is promised, three seconds, is real.
/// </summary>
internal sealed class HurriedTime : TimeProvider
{
    private const int Hurry = 20;
    private static readonly TimeSpan LongerThan = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan UpTo = TimeSpan.FromSeconds(40);

    /// <summary>How far this clock goes before the machine's.</summary>
    internal TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime > LongerThan && dueTime <= UpTo ? dueTime / Hurry : dueTime, period);
}

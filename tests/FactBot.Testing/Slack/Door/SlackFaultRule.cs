namespace FactBot.Testing.Slack;

/// <summary>Which calls go wrong, how often and how.</summary>
public sealed class SlackFaultRule
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string methods;
    private int left;
    private int hits;

    internal SlackFaultRule(string methods, SlackFault fault, int times)
    {
        this.methods = methods;
        Fault = fault;
        left = times;
    }

    /// <summary>What goes wrong.</summary>
    public SlackFault Fault { get; }

    /// <summary>How many calls it met.</summary>
    public int Hits => Volatile.Read(ref hits);

    /// <summary>Completes when the first call met it.</summary>
    public Task Reached => reached.Task;

    /// <summary>Lets hanging calls go on.</summary>
    public void Release() => released.TrySetResult();

    internal Task Released => released.Task;

    /// <summary>Whether this call goes wrong; counts it if so.</summary>
    internal bool Takes(string method)
    {
        if (!IsMeant(method) || Interlocked.Decrement(ref left) < 0)
        {
            return false;
        }

        Interlocked.Increment(ref hits);
        reached.TrySetResult();
        return true;
    }

    private bool IsMeant(string method) => methods.EndsWith('*')
        ? method.StartsWith(methods[..^1], StringComparison.Ordinal)
        : method == methods;
}

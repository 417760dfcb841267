namespace FactBot.Slack.Receiving.SocketMode;

/// <summary>Counts what is under way, up to a limit, and says when nothing is.</summary>
internal sealed class InFlight(int limit)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _idle = Completed();
    private int _count;

    /// <summary>Completes when nothing is under way.</summary>
    internal Task WhenIdle
    {
        get
        {
            lock (_gate)
            {
                return _idle.Task;
            }
        }
    }

    /// <summary>One more; false when there is no room for it.</summary>
    internal bool TryEnter()
    {
        lock (_gate)
        {
            if (_count == limit)
            {
                return false;
            }

            if (_count++ == 0)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return true;
        }
    }

    /// <summary>One less.</summary>
    internal void Leave()
    {
        lock (_gate)
        {
            if (--_count == 0)
            {
                _idle.SetResult();
            }
        }
    }

    private static TaskCompletionSource Completed()
    {
        var completed = new TaskCompletionSource();
        completed.SetResult();
        return completed;
    }
}

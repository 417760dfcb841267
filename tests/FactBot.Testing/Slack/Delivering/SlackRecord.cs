using System.Collections.Immutable;

namespace FactBot.Testing.Slack;

/// <summary>What was delivered, and what Slack would hold against the app.</summary>
/// <param name="changes">Who is told.</param>
public sealed class SlackRecord(Changes changes)
{
    private ImmutableArray<SlackAttempt> attempts = [];
    private ImmutableArray<string> violations = [];

    /// <summary>Every attempted delivery, in order.</summary>
    public ImmutableArray<SlackAttempt> Attempts => attempts;

    /// <summary>What the app did wrong, each in one sentence.</summary>
    public ImmutableArray<string> Violations => violations;

    /// <summary>Takes down an attempt.</summary>
    public void Add(SlackAttempt attempt)
    {
        ImmutableInterlocked.Update(ref attempts, all => all.Add(attempt));
        changes.Signal();
    }

    /// <summary>Takes down a violation.</summary>
    public void Complain(string violation)
    {
        ImmutableInterlocked.Update(ref violations, all => all.Add(violation));
        changes.Signal();
    }
}

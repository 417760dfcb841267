namespace FactBot.Domain.Facts;

/// <summary>Where a fact stands. A fact is never deleted and never overwritten.</summary>
public enum LifecycleState
{
    /// <summary>Entered, not yet released to the newsroom.</summary>
    Draft,

    /// <summary>In use.</summary>
    Live,

    /// <summary>Set aside while somebody looks at it.</summary>
    Hold,

    /// <summary>Somebody contests it.</summary>
    Disputed,

    /// <summary>Replaced by a successor.</summary>
    Corrected,

    /// <summary>Withdrawn.</summary>
    Retracted,
}

/// <summary>The state, and where it demands one, its reason and successor.</summary>
public sealed record Lifecycle
{
    /// <summary>In use, nothing to add.</summary>
    public static Lifecycle Live { get; } = new() { State = LifecycleState.Live };

    /// <summary>The state.</summary>
    public required LifecycleState State { get; init; }

    /// <summary>Why the fact is held, disputed, corrected or retracted.</summary>
    public string? Reason { get; init; }

    /// <summary><see cref="Fact.Key"/> of the fact that replaces a corrected one.</summary>
    public Guid? Successor { get; init; }
}

using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Drafts;

/// <summary>What became of an edit. Closed: <see cref="Revised"/>, <see cref="Unchanged"/>, <see cref="Faulty"/>.</summary>
public abstract record EditResult
{
    private EditResult()
    {
    }

    /// <summary>Names every case.</summary>
    public abstract T Match<T>(Func<Revised, T> revised, Func<Unchanged, T> unchanged, Func<Faulty, T> faulty);

    /// <summary>The fact with the next version.</summary>
    /// <param name="Fact">The fact; only what changed differs from before.</param>
    /// <param name="Changes">What changed, field by field, old and new.</param>
    public sealed record Revised(Fact Fact, ImmutableArray<FieldChange> Changes) : EditResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Revised, T> revised, Func<Unchanged, T> unchanged, Func<Faulty, T> faulty) => revised(this);
    }

    /// <summary>The fact says all that already.</summary>
    public sealed record Unchanged : EditResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Revised, T> revised, Func<Unchanged, T> unchanged, Func<Faulty, T> faulty) => unchanged(this);
    }

    /// <summary>Everything that keeps the edit from being saved; nothing of it is.</summary>
    /// <param name="Draft">The fact as it would read, to fill a form with.</param>
    /// <param name="Faults">The faults.</param>
    public sealed record Faulty(FactDraft Draft, ImmutableArray<Fault> Faults) : EditResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Revised, T> revised, Func<Unchanged, T> unchanged, Func<Faulty, T> faulty) => faulty(this);
    }
}

using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Exchange;

/// <summary>What became of one record of a file. Closed: <see cref="Read"/>, <see cref="Unreadable"/>.</summary>
public abstract record ReadFact
{
    private ReadFact()
    {
    }

    /// <summary>Names every case.</summary>
    public abstract T Match<T>(Func<Read, T> read, Func<Unreadable, T> unreadable);

    /// <summary>The record is a fact.</summary>
    /// <param name="Fact">The fact.</param>
    public sealed record Read(Fact Fact) : ReadFact
    {
        /// <summary>What stood in the record and is not part of a fact, one sentence each.</summary>
        public ImmutableArray<string> Warnings { get; init; } = [];

        /// <inheritdoc/>
        public override T Match<T>(Func<Read, T> read, Func<Unreadable, T> unreadable) => read(this);
    }

    /// <summary>The record is no fact.</summary>
    /// <param name="Reason">Everything that is wrong with it, in one sentence: <c>kind must be claim, quote or figure; citations: at least one source is needed</c>.</param>
    public sealed record Unreadable(string Reason) : ReadFact
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Read, T> read, Func<Unreadable, T> unreadable) => unreadable(this);
    }
}

/// <summary>What a record that does not say who entered it, and when, is given.</summary>
/// <param name="By">Who imports.</param>
/// <param name="Now">When; also the time in the keys of facts that bring none.</param>
public sealed record ImportContext(Member By, DateTimeOffset Now);

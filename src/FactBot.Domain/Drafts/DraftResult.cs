using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Drafts;

/// <summary>Who enters or edits a fact, and when.</summary>
/// <param name="By">Who.</param>
/// <param name="Now">When; becomes UTC.</param>
public sealed record DraftContext(Member By, DateTimeOffset Now)
{
    /// <summary>The day in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The sources of the library that the draft may mean, by the marks it names them with (see <see cref="LibraryCiting.MarksOf"/>).</summary>
    public ImmutableDictionary<string, LibrarySource> Library { get; init; } = ImmutableDictionary<string, LibrarySource>.Empty;
}

/// <summary>What a draft amounts to. Closed: <see cref="Valid"/>, <see cref="Faulty"/>.</summary>
public abstract record DraftResult
{
    private DraftResult()
    {
    }

    /// <summary>Names every case.</summary>
    public abstract T Match<T>(Func<Valid, T> valid, Func<Faulty, T> faulty);

    /// <summary>A fact ready for the store, which gives it its number.</summary>
    public sealed record Valid(Fact Fact) : DraftResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Valid, T> valid, Func<Faulty, T> faulty) => valid(this);
    }

    /// <summary>Everything that keeps it from being saved.</summary>
    public sealed record Faulty(ImmutableArray<Fault> Faults) : DraftResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Valid, T> valid, Func<Faulty, T> faulty) => faulty(this);
    }
}

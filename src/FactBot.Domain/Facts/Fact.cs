using System.Collections.Immutable;
using FactBot.Domain.Citations;

namespace FactBot.Domain.Facts;

/// <summary>
/// One atomic statement with everything a fact-checker asks of it. What a journalist did not give is absent,
/// never guessed. The family is closed: <see cref="Claim"/>, <see cref="Quote"/>, <see cref="Figure"/>.
/// </summary>
public abstract record Fact
{
    private protected Fact()
    {
    }

    /// <summary>The number people type; <see cref="FactId.None"/> until a store has accepted the fact.</summary>
    public FactId Id { get; init; }

    /// <summary>UUIDv7 that stays the same through export, import and merge.</summary>
    public required Guid Key { get; init; }

    /// <summary>1 when entered, one more with each edit; 0 until a store has accepted the fact.</summary>
    public int Version { get; init; }

    /// <summary>The id this fact has in the system it was imported from.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The statement; for a quote the exact words.</summary>
    public required Wording Wording { get; init; }

    /// <summary>Who said it, when and where.</summary>
    public Attribution Attribution { get; init; } = Attribution.None;

    /// <summary>The date or period the statement describes; for a figure, of the count.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>At least one: a fact without a source is not a fact here.</summary>
    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>Was it said or printed so?</summary>
    public Verdict<SaidRating> Said { get; init; } = Verdict<SaidRating>.Unchecked;

    /// <summary>Does it hold?</summary>
    public Verdict<TruthRating> Truth { get; init; } = Verdict<TruthRating>.Unchecked;

    /// <summary>Where the fact stands between draft and retraction.</summary>
    public Lifecycle Lifecycle { get; init; } = Lifecycle.Live;

    /// <summary>Who may see it, and until when it is held back.</summary>
    public Protection Protection { get; init; } = Protection.None;

    /// <summary>Who looks after it.</summary>
    public required Care Care { get; init; }

    /// <summary>Which of the three kinds this is.</summary>
    public abstract FactKind Kind { get; }

    /// <summary>
    /// Whether anybody may know it now: on the record, no embargo, open to the newsroom, and past the draft.
    /// Only such facts are shared, answered before everybody, or exported.
    /// </summary>
    public bool IsOpen(DateTimeOffset now) => Protection.AllowsPublication(now) && Lifecycle.State != LifecycleState.Draft;

    /// <summary>Names every kind: a new kind is a build error wherever one is handled.</summary>
    public abstract T Match<T>(Func<Claim, T> claim, Func<Quote, T> quote, Func<Figure, T> figure);
}

/// <summary>An assertion.</summary>
public sealed record Claim : Fact
{
    /// <inheritdoc/>
    public override FactKind Kind => FactKind.Claim;

    /// <inheritdoc/>
    public override T Match<T>(Func<Claim, T> claim, Func<Quote, T> quote, Func<Figure, T> figure) => claim(this);
}

/// <summary>Exact words: <see cref="Wording.Text"/> comes back byte for byte as it was entered.</summary>
public sealed record Quote : Fact
{
    /// <inheritdoc/>
    public override FactKind Kind => FactKind.Quote;

    /// <inheritdoc/>
    public override T Match<T>(Func<Claim, T> claim, Func<Quote, T> quote, Func<Figure, T> figure) => quote(this);
}

/// <summary>A number somebody published.</summary>
public sealed record Figure : Fact
{
    /// <summary>The number and what it counts.</summary>
    public required FigureDetails Details { get; init; }

    /// <inheritdoc/>
    public override FactKind Kind => FactKind.Figure;

    /// <inheritdoc/>
    public override T Match<T>(Func<Claim, T> claim, Func<Quote, T> quote, Func<Figure, T> figure) => figure(this);
}

namespace FactBot.Domain.Facts;

/// <summary>Was it said or printed so?</summary>
public enum SaidRating
{
    /// <summary>Nobody has looked.</summary>
    Unchecked,

    /// <summary>The source says so.</summary>
    Confirmed,

    /// <summary>The source does not say so, or the speaker denies it.</summary>
    Denied,
}

/// <summary>Does it hold?</summary>
public enum TruthRating
{
    /// <summary>Nobody has looked.</summary>
    Unchecked,

    /// <summary>It holds.</summary>
    True,

    /// <summary>It holds with reservations.</summary>
    Mostly,

    /// <summary>Serious sources disagree.</summary>
    Disputed,

    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It is an opinion and cannot hold or fail.</summary>
    Opinion,
}

/// <summary>A rating with who gave it, when, how and on what evidence.</summary>
/// <typeparam name="TRating"><see cref="SaidRating"/> or <see cref="TruthRating"/>; the value 0 means unchecked.</typeparam>
public sealed record Verdict<TRating>
    where TRating : struct, Enum
{
    /// <summary>No verdict yet.</summary>
    public static Verdict<TRating> Unchecked { get; } = new() { Rating = default };

    /// <summary>The rating.</summary>
    public required TRating Rating { get; init; }

    /// <summary>Who gave it.</summary>
    public string? By { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How it was checked.</summary>
    public string? How { get; init; }

    /// <summary>What it rests on.</summary>
    public string? Evidence { get; init; }
}

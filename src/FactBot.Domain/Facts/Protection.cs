using System.Collections.Immutable;

namespace FactBot.Domain.Facts;

/// <summary>What was agreed with the person who spoke.</summary>
public enum GroundRules
{
    /// <summary>To be quoted by name.</summary>
    OnRecord,

    /// <summary>To be quoted, not by name.</summary>
    Background,

    /// <summary>To be used, neither quoted nor attributed.</summary>
    DeepBackground,

    /// <summary>Not to be published.</summary>
    OffRecord,
}

/// <summary>Who in the newsroom may see a fact.</summary>
public enum AudienceKind
{
    /// <summary>Every member.</summary>
    Newsroom,

    /// <summary>The members of one desk.</summary>
    Desk,

    /// <summary>The people named, and nobody else.</summary>
    People,
}

/// <summary>Who may see a fact.</summary>
/// <param name="Kind">Everyone, a desk, or named people.</param>
/// <param name="Names">The desk's name, or the member ids; empty for the whole newsroom.</param>
public sealed record Audience(AudienceKind Kind, ImmutableArray<string> Names)
{
    /// <summary>Every member of the newsroom.</summary>
    public static Audience Newsroom { get; } = new(AudienceKind.Newsroom, []);
}

/// <summary>What keeps a fact from being shown or published.</summary>
public sealed record Protection
{
    /// <summary>On the record, no embargo, open to the newsroom.</summary>
    public static Protection None { get; } = new();

    /// <summary>What was agreed with the speaker.</summary>
    public GroundRules GroundRules { get; init; } = GroundRules.OnRecord;

    /// <summary>Not to be published before this instant (UTC).</summary>
    public DateTimeOffset? EmbargoUntil { get; init; }

    /// <summary>Who may see it.</summary>
    public Audience Audience { get; init; } = Audience.Newsroom;

    /// <summary>What to be careful about.</summary>
    public string? SensitivityNote { get; init; }

    /// <summary>Whether the fact may leave the people who know it: be shared, answered in public or exported.</summary>
    public bool AllowsPublication(DateTimeOffset now) =>
        GroundRules == GroundRules.OnRecord && !IsEmbargoed(now) && Audience.Kind == AudienceKind.Newsroom;

    /// <summary>Whether an embargo still holds.</summary>
    public bool IsEmbargoed(DateTimeOffset now) => EmbargoUntil > now;
}

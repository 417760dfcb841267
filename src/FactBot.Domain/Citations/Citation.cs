using FactBot.Domain.Sources;

namespace FactBot.Domain.Citations;

/// <summary>How near a source is to what it reports.</summary>
public enum CitationRole
{
    /// <summary>The thing itself: the recording, the data, the filing.</summary>
    Primary,

    /// <summary>Somebody's account of it.</summary>
    Secondary,
}

/// <summary>What a source says about a fact.</summary>
public enum CitationStance
{
    /// <summary>It bears the fact out.</summary>
    Supports,

    /// <summary>It contradicts it.</summary>
    Disputes,
}

/// <summary>One place where a fact stands in a source.</summary>
public sealed record Citation
{
    /// <summary>The source.</summary>
    public required Source Source { get; init; }

    /// <summary>Where in the source.</summary>
    public Locator? Locator { get; init; }

    /// <summary>The source's own words, verbatim.</summary>
    public string? Excerpt { get; init; }

    /// <summary>Primary or secondary; absent when nobody said.</summary>
    public CitationRole? Role { get; init; }

    /// <summary>Supports, unless somebody said otherwise.</summary>
    public CitationStance Stance { get; init; } = CitationStance.Supports;
}

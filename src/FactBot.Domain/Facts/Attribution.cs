using System.Collections.Immutable;

namespace FactBot.Domain.Facts;

/// <summary>To whom the words are attributed, and when and where they were said. Every part may be absent.</summary>
public sealed record Attribution
{
    /// <summary>Nothing is known.</summary>
    public static Attribution None { get; } = new();

    /// <summary>Who said it.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>When it was said.</summary>
    public PartialDate? SaidOn { get; init; }

    /// <summary>Where or how it was said ("in an interview", "before the Knesset").</summary>
    public string? Setting { get; init; }
}

/// <summary>A person, an institution or a collective ("the Israeli press"), as printed.</summary>
public sealed record Speaker
{
    /// <summary>The name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Title at the time, as printed ("Prime Minister").</summary>
    public string? Title { get; init; }

    /// <summary>The institution the speaker belongs to.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Other spellings of the name, for finding it.</summary>
    public ImmutableArray<string> OtherSpellings { get; init; } = [];
}

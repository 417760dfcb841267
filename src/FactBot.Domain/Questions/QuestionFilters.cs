using System.Collections.Immutable;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Questions;

/// <summary>What an answer must satisfy, typed as <c>by:"Naftali Bennett" kind:figure since:2021</c>. Absent parts let everything through.</summary>
public sealed record QuestionFilters
{
    /// <summary>Lets everything through.</summary>
    public static QuestionFilters None { get; } = new();

    /// <summary>Part of the speaker's name or other spellings, folded when compared.</summary>
    public string? By { get; init; }

    /// <summary>The kind.</summary>
    public FactKind? Kind { get; init; }

    /// <summary>Said, as of, or published on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Said, as of, or published on this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Part of the source's title, container, publisher or address, folded when compared.</summary>
    public string? Source { get; init; }

    /// <summary>All of these tags, folded when compared.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The state.</summary>
    public LifecycleState? Status { get; init; }

    /// <summary>Whether anything is filtered.</summary>
    public bool IsEmpty => By is null && Kind is null && Since is null && Until is null && Source is null && Tags.IsDefaultOrEmpty && Status is null;
}

using System.Collections.Immutable;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Exchange.Reading;

/// <summary>A fact in a document.</summary>
public sealed record CitedEntry
{
    /// <summary>Its number in the document, and of its note where each fact has one; 1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>The heading that stands above it, when a group begins with it.</summary>
    public string? Heading { get; init; }

    /// <summary>A name for links to it, of ASCII letters, digits and hyphens: <c>F-12</c>.</summary>
    public required string Anchor { get; init; }

    /// <summary>The fact.</summary>
    public required Fact Fact { get; init; }

    /// <summary>Where it stands in its sources, in recorded order.</summary>
    public required ImmutableArray<CitedPlace> Citations { get; init; }
}

/// <summary>One citation of a fact in a document.</summary>
/// <param name="Number">The number of its source.</param>
/// <param name="Anchor">A name for links to the source's reference.</param>
/// <param name="IsFirst">No fact before this one cites the source.</param>
/// <param name="Citation">The citation.</param>
public sealed record CitedPlace(int Number, string Anchor, bool IsFirst, Citation Citation);

/// <summary>A source with its number and anchor.</summary>
internal sealed record DocumentSource(int Number, string Anchor, Source Source);

/// <summary>An entry of the list of sources.</summary>
/// <param name="Number">The number facts point to; null where each fact has a note of its own.</param>
/// <param name="Anchor">A name for links to it, the same whatever else is in the document.</param>
/// <param name="Text">The entry.</param>
public sealed record DocumentReference(int? Number, string Anchor, StyledText Text);

/// <summary>A note.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Anchor">The reference it leads to, when it is of one source.</param>
public sealed record DocumentNote(StyledText Text, string? Anchor);

/// <summary>What stands at the end of a document.</summary>
/// <param name="Written">How many facts were read.</param>
/// <param name="Notes">One for each fact, or one for each source.</param>
/// <param name="References">The list of sources.</param>
/// <param name="HasHangingIndent">How the list is set.</param>
/// <param name="Remarks">What a reader must be told of the list.</param>
public sealed record DocumentEnd(
    int Written,
    ImmutableArray<DocumentNote> Notes,
    ImmutableArray<DocumentReference> References,
    bool HasHangingIndent,
    ImmutableArray<string> Remarks);

using System.Collections.Immutable;

namespace FactBot.Domain.Facts;

/// <summary>One field that an edit changed.</summary>
/// <param name="Field">The field's label, for a citation with its number: <c>page</c>, <c>[2] page</c>.</param>
/// <param name="Old">What it said; absent when it was empty.</param>
/// <param name="New">What it says; absent when it was emptied.</param>
public sealed record FieldChange(string Field, string? Old, string? New);

/// <summary>
/// One entry of a fact's append-only history. Each carries the hash of the one before, so that a change
/// behind the program's back is found by <c>factbot doctor</c>.
/// </summary>
public sealed record Revision
{
    /// <summary>The version this revision made.</summary>
    public required int Version { get; init; }

    /// <summary>Who.</summary>
    public required Member By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Why, in the editor's words.</summary>
    public string? Why { get; init; }

    /// <summary>What changed; empty for the first revision, whose content is what later revisions start from.</summary>
    public required ImmutableArray<FieldChange> Changes { get; init; }

    /// <summary>SHA-256 of the fact's content after this revision (see <see cref="RevisionChain.ContentHash"/>).</summary>
    public required string ContentHash { get; init; }

    /// <summary>Hash of the revision before; empty for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above (see <see cref="RevisionChain.Seal"/>).</summary>
    public required string Hash { get; init; }
}

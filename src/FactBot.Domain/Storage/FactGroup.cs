using FactBot.Domain.Facts;

namespace FactBot.Domain.Storage;

/// <summary>Some facts of many that are on their way into a store.</summary>
/// <param name="Facts">In order; may be none.</param>
/// <param name="EndsBatch">
/// Whether these and those before them are to be kept now. What comes between two such groups is a batch, which is kept
/// whole or not at all.
/// </param>
public readonly record struct FactGroup(IReadOnlyList<Fact> Facts, bool EndsBatch);

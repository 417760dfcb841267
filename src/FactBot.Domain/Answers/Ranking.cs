using System.Collections.Immutable;

namespace FactBot.Domain.Answers;

/// <summary>What was weighed for a question.</summary>
/// <param name="Facts">Every candidate with its score from 0 to 1, best first, also those below every threshold.</param>
/// <param name="Answer">What they come to.</param>
public sealed record Ranking(ImmutableArray<RankedFact> Facts, Answer Answer);

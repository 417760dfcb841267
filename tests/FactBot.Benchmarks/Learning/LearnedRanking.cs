using System.Collections.Immutable;
using FactBot.Domain.Answers;

namespace FactBot.Benchmarks.Learning;

/// <summary>What was learned about the order of facts.</summary>
/// <param name="Weights">The lines of <c>Ranking.txt</c>.</param>
/// <param name="Order">The lines of <c>Order.txt</c>.</param>
/// <param name="OfFolds">For each part of a cross-validation the model that was learned from the others.</param>
internal sealed record LearnedRanking(ImmutableArray<string> Weights, ImmutableArray<string> Order, ImmutableArray<RankingModel> OfFolds);

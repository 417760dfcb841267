using System.Collections.Immutable;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Why a fact was ranked where it is.</summary>
/// <param name="Features">One value for each <see cref="Feature"/>, in order.</param>
/// <param name="Merit">What the features come to, each by its weight; greater is better, comparable for one question only.</param>
/// <param name="Missing">Names and numbers of the question that the fact has not.</param>
public sealed record Explanation(ImmutableArray<double> Features, double Merit, ImmutableArray<string> Missing);

/// <summary>A fact with how well it answers.</summary>
/// <param name="Candidate">The fact, as the search brought it.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Explanation">Why.</param>
public sealed record RankedFact(Candidate Candidate, double Score, Explanation Explanation);

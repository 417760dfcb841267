using System.Collections.Immutable;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Why a fact was ranked where it is.</summary>
/// <param name="Coverage">Share of what the question names that the fact has, weighted by rarity: 0 to 1.</param>
/// <param name="Subject">The same without names and numbers: 0 to 1; the coverage when the question names nothing else.</param>
/// <param name="Focus">Share of the fact's own words that the question names: 0 to 1.</param>
/// <param name="IsOfAnotherMeasure">Whether a figure counts something else than what the question names.</param>
/// <param name="Missing">Names and numbers of the question that the fact has not.</param>
public sealed record Explanation(double Coverage, double Subject, double Focus, bool IsOfAnotherMeasure, ImmutableArray<string> Missing);

/// <summary>A fact with how well it answers.</summary>
/// <param name="Candidate">The fact, as the search brought it.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Explanation">Why.</param>
public sealed record RankedFact(Candidate Candidate, double Score, Explanation Explanation);

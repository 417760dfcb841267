using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Answers;

/// <summary>Why a fact was ranked where it is.</summary>
/// <param name="Features">One value for each <see cref="Feature"/>, in order; empty where nothing was asked.</param>
/// <param name="Merit">What the features come to, each by its weight; greater is better, comparable for one question only.</param>
/// <param name="Missing">Names and numbers of the question that the fact has not.</param>
public sealed record Explanation(ImmutableArray<double> Features, double Merit, ImmutableArray<string> Missing)
{
    /// <summary>Of a fact that nothing was asked about.</summary>
    internal static Explanation None { get; } = new([], 0, []);

    /// <summary>How alike question and fact are in meaning, -1 to 1; null where no encoder is configured or meaning did not find it.</summary>
    public double? Likeness { get; init; }

    /// <summary>A feature's value.</summary>
    public double this[Feature feature] => Features[(int)feature];
}

/// <summary>A candidate with what speaks for it.</summary>
/// <param name="Candidate">The fact, as the search brought it.</param>
/// <param name="Explanation">Why it stands where it does.</param>
/// <param name="Missing">Every term of the question that it has not.</param>
internal sealed record RankedCandidate(Candidate Candidate, Explanation Explanation, ImmutableArray<AskedTerm> Missing);

/// <summary>A fact with how well it answers.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Score">How likely it is the fact asked for: 0 to 1.</param>
/// <param name="Explanation">Why.</param>
public sealed record RankedFact(Fact Fact, double Score, Explanation Explanation)
{
    /// <summary>What keeps it from answering though it is near, in a few words; null when nothing does.</summary>
    public string? Held { get; init; }
}

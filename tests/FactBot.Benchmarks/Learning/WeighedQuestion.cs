using System.Collections.Immutable;

namespace FactBot.Benchmarks.Learning;

/// <summary>A fact that the product's search brought for a question.</summary>
/// <param name="Id">Its external id.</param>
/// <param name="Features">One value for each <see cref="Domain.Answers.Feature"/>, in order.</param>
/// <param name="IsRelevant">Whether it settles the question.</param>
internal sealed record WeighedCandidate(string Id, ImmutableArray<double> Features, bool IsRelevant);

/// <summary>A question with a known answer and what the product's search and ranking made of it.</summary>
/// <param name="Set">The set it is of.</param>
/// <param name="Id">Its id in the set.</param>
/// <param name="Relevant">External ids of the facts that settle it; empty when silence is right.</param>
/// <param name="Candidates">What the search brought, best first by the model that it was weighed with.</param>
/// <param name="Signals">One value for each <see cref="Domain.Answers.Signal"/> behind the features of the first candidate; empty when there is none.</param>
internal sealed record WeighedQuestion(string Set, string Id, ImmutableHashSet<string> Relevant, ImmutableArray<WeighedCandidate> Candidates, ImmutableArray<double> Signals)
{
    /// <summary>
    /// What the product makes of it when its first candidate is right so likely: the score of the fact that then comes
    /// first, and whether that settles it. Nothing is found where there is no candidate.
    /// </summary>
    internal Func<double, (double Score, bool IsRight)> Judge { get; init; } = _ => (double.NegativeInfinity, false);

    /// <summary>Whether it was asked once more, with the facts that settle it left out or put in, and only teaches.</summary>
    internal bool IsLessonOnly { get; init; }

    /// <summary>Whether a fact that settles it is on file.</summary>
    internal bool IsAnswerable => !Relevant.IsEmpty;

    /// <summary>Whether the first candidate settles it.</summary>
    internal bool IsRight => !Candidates.IsEmpty && Candidates[0].IsRelevant;

    /// <summary>The part of a cross-validation that it belongs to.</summary>
    internal int Fold { get; } = Folds.Of(Id);
}

using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Storage;

/// <summary>
/// What an encoder made of facts, kept with them. Derived: a fact that is revised loses its vectors in the same moment,
/// so that nothing is found by words that it no longer has. Methods fail as those of <see cref="IFactStore"/> do.
/// </summary>
public interface IFactVectors
{
    /// <summary>Facts of every newsroom that have no vector of a model, in a fixed order.</summary>
    ValueTask<ImmutableArray<UnencodedFact>> UnencodedAsync(UnencodedFacts wanted, CancellationToken cancellationToken);

    /// <summary>Keeps vectors. One whose fact was revised meanwhile, or that is there already, is left out.</summary>
    /// <returns>How many were kept.</returns>
    ValueTask<int> KeepVectorsAsync(string model, IReadOnlyList<FactVector> vectors, CancellationToken cancellationToken);

    /// <summary>The facts nearest to a vector among those that have one of the same model and length, nearest first.</summary>
    ValueTask<ImmutableArray<NearCandidate>> NearestAsync(NewsroomId newsroom, NearestSearch search, CancellationToken cancellationToken);

    /// <summary>How many facts have a vector of a model, over all newsrooms, and how many facts there are.</summary>
    ValueTask<VectorCount> CountVectorsAsync(string model, CancellationToken cancellationToken);

    /// <summary>Forgets vectors of every other model, at most so many at once.</summary>
    /// <returns>How many were forgotten.</returns>
    ValueTask<int> ForgetOtherVectorsAsync(string model, int limit, CancellationToken cancellationToken);
}

/// <summary>Which facts without a vector are wanted.</summary>
/// <param name="Model">The model.</param>
/// <param name="Limit">How many at most.</param>
public sealed record UnencodedFacts(string Model, int Limit)
{
    /// <summary>Only those behind this one.</summary>
    public UnencodedFact? After { get; init; }

    /// <summary>Leave out facts that not everybody may read: see <see cref="Candidate.IsGuarded"/>.</summary>
    public bool OpenOnly { get; init; }
}

/// <summary>A fact that has no vector yet.</summary>
public sealed record UnencodedFact(NewsroomId Newsroom, Fact Fact);

/// <summary>The vector of a fact as it stood in one version.</summary>
/// <param name="Newsroom">Whose fact.</param>
/// <param name="Fact">Which.</param>
/// <param name="Version">The version that was encoded.</param>
/// <param name="Values">The vector, of length 1.</param>
public sealed record FactVector(NewsroomId Newsroom, FactId Fact, int Version, ReadOnlyMemory<float> Values);

/// <summary>What to look for by meaning.</summary>
/// <param name="Model">Whose vectors.</param>
/// <param name="Vector">What they should be near to, of length 1.</param>
public sealed record NearestSearch(string Model, ReadOnlyMemory<float> Vector)
{
    /// <summary>What a candidate must satisfy.</summary>
    public QuestionFilters Filters { get; init; } = QuestionFilters.None;

    /// <summary>The least likeness, -1 to 1.</summary>
    public double AtLeast { get; init; } = -1;

    /// <summary>How many candidates at most.</summary>
    public int Limit { get; init; } = 50;
}

/// <summary>A fact that was found by meaning.</summary>
/// <param name="Candidate">The fact; its score, which is one of words, is 0.</param>
/// <param name="Likeness">Cosine of the angle between the vectors, -1 to 1, up to what keeping them small costs.</param>
public sealed record NearCandidate(Candidate Candidate, double Likeness);

/// <summary>How far the vectors are.</summary>
/// <param name="Encoded">Facts that have one.</param>
/// <param name="Facts">All facts.</param>
public sealed record VectorCount(long Encoded, long Facts);

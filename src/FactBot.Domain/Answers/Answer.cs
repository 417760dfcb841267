using System.Collections.Immutable;

namespace FactBot.Domain.Answers;

/// <summary>What the store's candidates come to. Closed: <see cref="Found"/>, <see cref="DidYouMean"/>, <see cref="NothingSourced"/>.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Stored facts that answer, best first.</summary>
    public sealed record Found(ImmutableArray<RankedFact> Facts) : Answer;

    /// <summary>Nothing answers; at most three facts are near.</summary>
    public sealed record DidYouMean(ImmutableArray<RankedFact> Facts) : Answer;

    /// <summary>Nothing on file.</summary>
    public sealed record NothingSourced : Answer;
}

using System.Collections.Immutable;

namespace FactBot.Domain.Answers;

/// <summary>Where an answer ends and honest silence begins. Scores run from 0 to 1.</summary>
public sealed record Thresholds
{
    /// <summary>What FactBot comes with: of the development questions that nothing on file answers, fewer than one in twenty gets an answer, cross-validated.</summary>
    public static Thresholds Default { get; } = new();

    /// <summary>A fact with this score or more answers.</summary>
    public double Answer { get; init; } = 0.66;

    /// <summary>A fact with this score or more is near enough to be offered.</summary>
    public double Near { get; init; } = 0.4;

    /// <summary>A further fact is shown beside the best when its score is at least this share of the best.</summary>
    public double Beside { get; init; } = 0.8;

    /// <summary>A score that does not quite reach a threshold.</summary>
    internal static double JustBelow(double threshold) => threshold - 0.001;
}

/// <summary>Decides among found, did you mean, and nothing.</summary>
public static class Judge
{
    private const int MostNear = 3;

    /// <summary>How many facts an answer holds at most.</summary>
    internal const int MostFound = 10;

    /// <summary>The answer that ranked facts come to.</summary>
    /// <param name="ranked">Best first.</param>
    /// <param name="thresholds">The two thresholds.</param>
    public static Answer Decide(ImmutableArray<RankedFact> ranked, Thresholds thresholds)
    {
        if (ranked.IsEmpty || ranked[0].Score < thresholds.Near)
        {
            return new Answer.NothingSourced();
        }

        var best = ranked[0].Score;
        if (best < thresholds.Answer)
        {
            return new Answer.DidYouMean([.. ranked.TakeWhile(fact => fact.Score >= thresholds.Near).Take(MostNear)]);
        }

        var floor = Math.Max(thresholds.Answer, best * thresholds.Beside);
        return new Answer.Found([.. ranked.TakeWhile(fact => fact.Score >= floor).Take(MostFound)]);
    }
}

namespace FactBot.Testing.Measuring;

/// <summary>What an engine would say to one question.</summary>
/// <param name="Score">The score of its first fact; negative infinity when it has none.</param>
/// <param name="IsAnswerable">Whether a relevant fact is on file.</param>
/// <param name="IsRight">Whether its first fact is relevant; never for a question that is not answerable.</param>
public readonly record struct Attempt(double Score, bool IsAnswerable, bool IsRight);

/// <summary>
/// How well the score of the first fact tells questions that can be answered from those that must be met with
/// silence. An engine answers when the score reaches a threshold; the threshold is swept over all scores.
/// </summary>
public static class SilenceMetrics
{
    /// <summary>What is reached at a threshold.</summary>
    /// <param name="Answered">Share of the answerable questions that get an answer.</param>
    /// <param name="Right">Share of the answerable questions whose first fact is shown and relevant.</param>
    public readonly record struct Reach(double Answered, double Right);

    /// <summary>
    /// The reach at the lowest threshold at which no more than a share of the unanswerable questions gets an answer;
    /// nothing is answered when even the highest score lets more through. Null when no question is unanswerable, or none answerable.
    /// </summary>
    /// <param name="attempts">All questions.</param>
    /// <param name="falseShare">The share of the unanswerable questions that may be answered: 0.05 for 5 %.</param>
    public static Reach? At(IReadOnlyCollection<Attempt> attempts, double falseShare)
    {
        var answerable = attempts.Count(attempt => attempt.IsAnswerable);
        var allowed = (int)Math.Floor((falseShare * (attempts.Count - answerable)) + 1e-9);
        if (answerable == 0 || answerable == attempts.Count)
        {
            return null;
        }

        int answered = 0, right = 0, wronglyAnswered = 0;
        foreach (var level in attempts.Where(attempt => !double.IsNegativeInfinity(attempt.Score)).GroupBy(attempt => attempt.Score).OrderByDescending(level => level.Key))
        {
            wronglyAnswered += level.Count(attempt => !attempt.IsAnswerable);
            if (wronglyAnswered > allowed)
            {
                break;
            }

            answered += level.Count(attempt => attempt.IsAnswerable);
            right += level.Count(attempt => attempt.IsRight);
        }

        return new Reach(answered / (double)answerable, right / (double)answerable);
    }

    /// <summary>
    /// The chance that an answerable question has a higher score than an unanswerable one, equal scores counting half:
    /// the area under the ROC curve. Null when there is no such pair.
    /// </summary>
    public static double? Auroc(IReadOnlyCollection<Attempt> attempts)
    {
        double positives = attempts.Count(attempt => attempt.IsAnswerable), negatives = attempts.Count - positives;
        double above = 0, won = 0;
        foreach (var level in attempts.GroupBy(attempt => attempt.Score).OrderByDescending(level => level.Key))
        {
            double lost = level.Count(attempt => !attempt.IsAnswerable), here = level.Count() - lost;
            won += lost * (above + (here / 2));
            above += here;
        }

        return positives > 0 && negatives > 0 ? won / (positives * negatives) : null;
    }
}

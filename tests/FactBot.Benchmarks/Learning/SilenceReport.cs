using System.Collections.Immutable;
using System.Globalization;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Learning;

/// <summary>A question and how likely its first fact was held to be right by trees that were not learned from it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Likelihood">0 to 1; of no meaning when nothing was found.</param>
internal sealed record JudgedQuestion(WeighedQuestion Question, double Likelihood)
{
    /// <summary>What the product then answers, what keeps a fact from answering though it is likely taken into account.</summary>
    internal Attempt Attempt
    {
        get
        {
            var (score, isRight) = Question.Judge(Likelihood);
            return new Attempt(score, Question.IsAnswerable, isRight);
        }
    }
}

/// <summary>Prints how well silence is told, set by set; a set of which every question has an answer is left out.</summary>
internal static class SilenceReport
{
    private static readonly double[] s_falseShares = [0.05, 0.10];
    private static readonly double[] s_thresholds = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

    internal static void Print(ImmutableArray<JudgedQuestion> judged)
    {
        var sets = judged.GroupBy(one => one.Question.Set, one => one.Attempt).Select(set => (set.Key, Attempts: set.ToList()))
            .Where(set => set.Attempts.Any(one => one.IsAnswerable) && set.Attempts.Any(one => !one.IsAnswerable)).ToList();

        Console.WriteLine($"\n{"silence, cross-validated",-24} AUROC  5 % false: answered  right  10 % false: answered  right");
        foreach (var (name, attempts) in sets)
        {
            ImmutableArray<SilenceMetrics.Reach> reached = [.. s_falseShares.Select(share => SilenceMetrics.At(attempts, share)!.Value)];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-24} {SilenceMetrics.Auroc(attempts),5:F3} {reached[0].Answered,19:P1} {reached[0].Right,6:P1} {reached[1].Answered,21:P1} {reached[1].Right,6:P1}"));
        }

        Console.WriteLine($"\n{"right/false in % from",-24}{string.Concat(s_thresholds.Select(threshold => string.Create(CultureInfo.InvariantCulture, $"{threshold,8:F2}")))}");
        foreach (var (name, attempts) in sets)
        {
            Console.WriteLine($"{name,-24}{string.Concat(s_thresholds.Select(threshold => $"{Shares(attempts, threshold),8}"))}");
        }
    }

    /// <summary>Of the answerable how many get a right answer at a threshold, and of the others how many get any.</summary>
    private static string Shares(List<Attempt> attempts, double threshold)
    {
        var shown = attempts.Where(one => one.Score >= threshold).ToList();
        double answerable = attempts.Count(one => one.IsAnswerable), others = attempts.Count - answerable;
        return string.Create(CultureInfo.InvariantCulture, $"{100 * shown.Count(one => one.IsRight) / answerable:F0}/{100 * shown.Count(one => !one.IsAnswerable) / others:F0}");
    }
}

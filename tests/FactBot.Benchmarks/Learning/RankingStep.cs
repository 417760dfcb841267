using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Answers;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Learning;

/// <summary>The first step: what each feature weighs, and how well facts are then ranked.</summary>
internal static class RankingStep
{
    private const int Depth = 5;

    /// <summary>Trees that change nothing.</summary>
    internal static readonly string[] NoTrees = ["0"];

    private static readonly string[] s_firstStage = [$"{Feature.FirstScore} 1"];

    /// <summary>Learns from the sets of a folder and prints.</summary>
    /// <returns>What was learned, of all questions and of those of each part of a cross-validation.</returns>
    internal static async Task<LearnedRanking> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var questions = ImmutableArray.CreateBuilder<WeighedQuestion>();
        await foreach (var set in LearningSets.OpenAsync(folder, isAbstentionRun: false, cancellationToken))
        {
            questions.AddRange((await new Weigher(set, _ => RankingModel.Learned).WeighAsync(cancellationToken)).Where(question => question.IsAnswerable));
        }

        Console.Error.WriteLine("learning weights and order …");
        var learned = new (ImmutableArray<string> Weights, ImmutableArray<string> Order)[Folds.Count + 1];
        await Parallel.ForAsync(0, learned.Length, cancellationToken, (fold, _) =>
        {
            var others = questions.Where(question => question.Fold != fold).ToArray();
            var weights = WeightLearner.Learn(others);
            learned[fold] = (weights, OrderLearner.Learn(others, weights));
            return ValueTask.CompletedTask;
        });
        Print(questions.ToImmutable(), [.. learned[..^1].Select(fold => Model(fold.Weights, NoTrees))], [.. learned[..^1].Select(fold => Model(fold.Weights, fold.Order))]);
        return new LearnedRanking(learned[^1].Weights, learned[^1].Order, [.. learned[..^1].Select(fold => Model(fold.Weights, fold.Order))]);
    }

    /// <summary>A model that ranks and says nothing about silence.</summary>
    internal static RankingModel Model(IEnumerable<string> weights, IEnumerable<string> order) => RankingModel.Parse(weights, order, NoTrees);

    private static void Print(ImmutableArray<WeighedQuestion> questions, ImmutableArray<RankingModel> weights, ImmutableArray<RankingModel> whole)
    {
        var first = Model(s_firstStage, NoTrees);
        Console.WriteLine($"\n{"MAP@5, cross-validated",-24} {"questions",9}  {"found",5}  {"first stage",11}  {"weights",7}  {"weights and order",17}");
        foreach (var set in questions.GroupBy(question => question.Set))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{set.Key,-24} {set.Count(),9}  {set.Average(Recall),5:F3}  {set.Average(question => Precision(question, first)),11:F3}  {set.Average(question => Precision(question, weights[question.Fold])),7:F3}  {set.Average(question => Precision(question, whole[question.Fold])),17:F3}"));
        }
    }

    private static double Recall(WeighedQuestion question) => question.Candidates.Count(candidate => candidate.IsRelevant) / (double)question.Relevant.Count;

    private static double Precision(WeighedQuestion question, RankingModel model) => RankingMetrics.AveragePrecision(
        [
            .. question.Candidates.Zip(model.Merits([.. question.Candidates.Select(candidate => candidate.Features)]))
                .OrderByDescending(one => one.Second).Take(Depth).Select(one => one.First.Id),
        ],
        question.Relevant,
        Depth);
}

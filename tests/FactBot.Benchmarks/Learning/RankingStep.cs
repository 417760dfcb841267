using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Answers;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Learning;

/// <summary>The first step: what each feature weighs, and how well facts are then ranked.</summary>
internal static class RankingStep
{
    private const int Depth = 5;
    private const int OneOf = 3;
    private static readonly string[] s_noTrees = ["0"];
    private static readonly string[] s_firstStage = [$"{Feature.FirstScore} 1"];

    /// <summary>Learns from the sets of a folder and prints.</summary>
    /// <returns>The lines of <c>Ranking.txt</c>.</returns>
    internal static async Task<ImmutableArray<string>> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var questions = ImmutableArray.CreateBuilder<WeighedQuestion>();
        await foreach (var set in LearningSets.OpenAsync(folder, isAbstentionRun: false, OneOf, cancellationToken))
        {
            questions.AddRange((await new Weigher(set, RankingModel.Learned).WeighAsync(cancellationToken)).Where(question => question.IsAnswerable));
        }

        Console.Error.WriteLine("learning weights …");
        ImmutableArray<RankingModel> others = [.. Enumerable.Range(0, Folds.Count).Select(fold => Model(WeightLearner.Learn(questions.Where(question => question.Fold != fold))))];
        cancellationToken.ThrowIfCancellationRequested();
        var weights = WeightLearner.Learn(questions);
        Print(questions.ToImmutable(), others, Model(weights));
        return weights;
    }

    /// <summary>A model that ranks and says nothing about silence.</summary>
    internal static RankingModel Model(IEnumerable<string> weights) => RankingModel.Parse(weights, s_noTrees);

    private static void Print(ImmutableArray<WeighedQuestion> questions, ImmutableArray<RankingModel> others, RankingModel whole)
    {
        var first = Model(s_firstStage);
        Console.WriteLine($"\n{"MAP@5",-24} {"questions",9}  {"R@100",5}  {"first stage",11}  {"cross-validated",15}  {"trained on all",14}");
        foreach (var set in questions.GroupBy(question => question.Set))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{set.Key,-24} {set.Count(),9}  {set.Average(Recall),5:F3}  {set.Average(question => Precision(question, first)),11:F3}  {set.Average(question => Precision(question, others[question.Fold])),15:F3}  {set.Average(question => Precision(question, whole)),14:F3}"));
        }
    }

    private static double Recall(WeighedQuestion question) => question.Candidates.Count(candidate => candidate.IsRelevant) / (double)question.Relevant.Count;

    private static double Precision(WeighedQuestion question, RankingModel model) => RankingMetrics.AveragePrecision(
        [.. question.Candidates.OrderByDescending(candidate => model.Merit(candidate.Features.AsSpan())).Take(Depth).Select(candidate => candidate.Id)],
        question.Relevant,
        Depth);
}

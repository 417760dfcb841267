using System.Collections.Immutable;
using FactBot.Domain.Answers;

namespace FactBot.Benchmarks.Learning;

/// <summary>The second step: how likely the first fact is right, learned where some facts are left out, and how well that tells when to be silent.</summary>
internal static class SilenceStep
{
    private const int OneOf = 2;

    /// <summary>Learns from the sets of a folder and prints.</summary>
    /// <param name="folder">Where the sets are.</param>
    /// <param name="model">What ranks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The lines of <c>Confidence.txt</c>.</returns>
    internal static async Task<ImmutableArray<string>> RunAsync(string folder, RankingModel model, CancellationToken cancellationToken)
    {
        var questions = ImmutableArray.CreateBuilder<WeighedQuestion>();
        await foreach (var set in LearningSets.OpenAsync(folder, isAbstentionRun: true, OneOf, cancellationToken))
        {
            questions.AddRange(await new Weigher(set, model).WeighAsync(cancellationToken));
        }

        Console.Error.WriteLine("learning trees …");
        var lessons = Lesson.Of(questions);
        ImmutableArray<DecisionTrees> others = [.. Enumerable.Range(0, Folds.Count).Select(fold => DecisionTrees.Parse(TreeLearner.Learn([.. lessons.Where(lesson => lesson.Question.Fold != fold)])))];
        cancellationToken.ThrowIfCancellationRequested();
        SilenceReport.Print([.. questions.Select(question => new JudgedQuestion(question, question.Candidates.IsEmpty ? double.NegativeInfinity : others[question.Fold].Likelihood(question.Signals.AsSpan())))]);
        return TreeLearner.Learn(lessons);
    }
}

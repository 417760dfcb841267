using System.Collections.Immutable;
using FactBot.Domain.Answers;

namespace FactBot.Benchmarks.Learning;

/// <summary>The second step: how likely the first fact is right, learned where some facts are left out, and how well that tells when to be silent.</summary>
internal static class SilenceStep
{
    /// <summary>Learns from the sets of a folder and prints.</summary>
    /// <param name="folder">Where the sets are.</param>
    /// <param name="modelOf">What ranks for the questions of each part of a cross-validation: not learned from them, as it is not from a newsroom's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The lines of <c>Confidence.txt</c>.</returns>
    internal static async Task<ImmutableArray<string>> RunAsync(string folder, Func<int, RankingModel> modelOf, CancellationToken cancellationToken)
    {
        var questions = ImmutableArray.CreateBuilder<WeighedQuestion>();
        await foreach (var set in LearningSets.OpenAsync(folder, isAbstentionRun: true, cancellationToken))
        {
            // The facts of one article answer each other's questions, so that silence would be wrong without the one that was wanted.
            questions.AddRange(await new Weigher(set, modelOf) { Withholds = set.Name != LearningSets.Sample }.WeighAsync(cancellationToken));
        }

        var leftOut = questions.Where(question => !question.IsLessonOnly && !question.IsAnswerable).Select(question => (question.Set, question.Id)).ToHashSet();
        await foreach (var set in LearningSets.OpenAsync(folder, isAbstentionRun: false, cancellationToken))
        {
            var again = set with { Questions = [.. set.Questions.Where(asked => !asked.Relevant.IsEmpty && leftOut.Contains((set.Name, asked.Id)))] };
            questions.AddRange((await new Weigher(again, modelOf).WeighAsync(cancellationToken)).Select(question => question with { IsLessonOnly = true }));
        }

        Console.Error.WriteLine("learning trees …");
        var lessons = Lesson.Of(questions);
        ImmutableArray<DecisionTrees> others = [.. Enumerable.Range(0, Folds.Count).Select(fold => DecisionTrees.Parse(TreeLearner.Learn([.. lessons.Where(lesson => lesson.Question.Fold != fold)])))];
        cancellationToken.ThrowIfCancellationRequested();
        SilenceReport.Print([.. questions.Where(question => !question.IsLessonOnly).Select(question => new JudgedQuestion(question, question.Candidates.IsEmpty ? 0 : others[question.Fold].Likelihood(question.Signals.AsSpan())))]);
        return TreeLearner.Learn(lessons);
    }
}

using System.Collections.Immutable;
using FactBot.Domain.Answers;

namespace FactBot.Benchmarks.Learning;

/// <summary>
/// Learns what sets the weights right among the first candidates of a question: boosted trees (as
/// <see cref="TreeLearner"/> grows them) on top of what the weights say, each towards a higher likelihood of drawing a
/// relevant fact when merits are put through the softmax. The same questions always come to the same trees.
/// </summary>
internal static class OrderLearner
{
    private static readonly TreeForm s_form = new(Count: 400, Depth: 5, Signs.OfWeight) { DrawsBounds = true, ValueShare = 0.4, Rate = 0.05, Shrinkage = 2, LeastCurvature = 1 };

    /// <summary>The trees as <c>Order.txt</c> has them.</summary>
    /// <param name="questions">Questions with answers on file.</param>
    /// <param name="weights">The lines of <c>Ranking.txt</c> that were learned from the same questions.</param>
    internal static ImmutableArray<string> Learn(IEnumerable<WeighedQuestion> questions, IEnumerable<string> weights)
    {
        var model = RankingModel.Parse(weights, RankingStep.NoTrees, RankingStep.NoTrees);
        ImmutableArray<OrderLesson> lessons =
        [
            .. questions.Select(question => (question.Set, Lesson: OrderLesson.Of(question, model))).Where(one => one.Lesson.IsUsable).GroupBy(one => one.Set)
                .SelectMany(set => set.Select(one => one.Lesson with { Weight = Math.Sqrt(Lesson.Ordinary / set.Count()) })),
        ];
        var bins = new Bins([.. lessons.SelectMany(lesson => lesson.Candidates.Select(candidate => candidate.Features))]);
        return BoostedTrees.Grow(bins, [.. lessons.SelectMany(lesson => lesson.Merits)], s_form, Pull);

        void Pull(double[] merits, double[] slopes, double[] curvatures)
        {
            var row = 0;
            foreach (var lesson in lessons)
            {
                var count = lesson.Candidates.Length;
                lesson.Pull(merits.AsSpan(row, count), slopes.AsSpan(row, count), curvatures.AsSpan(row, count));
                row += count;
            }
        }
    }
}

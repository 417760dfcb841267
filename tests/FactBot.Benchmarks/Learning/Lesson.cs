using System.Collections.Immutable;

namespace FactBot.Benchmarks.Learning;

/// <summary>What one question teaches about silence.</summary>
/// <param name="Question">The question; it has a candidate.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Lesson(WeighedQuestion Question, double Weight)
{
    /// <summary>Each set, and in it each of what can be answered and what cannot, weighs by the three-quarter power of its size; one of so many counts 1 a question.</summary>
    internal const double Ordinary = 300;

    private const double SizePower = 0.75;

    /// <summary>
    /// The product's own questions count three times: they alone are what a newsroom asks, and their unanswerable ones were
    /// made to be near misses, which is what silence has to be learned from.
    /// </summary>
    private const double OfSample = 3;

    /// <summary>The lessons of questions; one that nothing was found for teaches nothing, it is met with silence anyway.</summary>
    internal static ImmutableArray<Lesson> Of(IEnumerable<WeighedQuestion> questions) =>
    [
        .. questions.Where(question => !question.Candidates.IsEmpty).GroupBy(question => (question.Set, question.IsAnswerable))
            .SelectMany(alike => alike.Select(question => new Lesson(question, Math.Pow(Ordinary / alike.Count(), 1 - SizePower) * (alike.Key.Set == LearningSets.Sample ? OfSample : 1)))),
    ];
}

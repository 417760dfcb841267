using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Answers;

namespace FactBot.Benchmarks.Learning;

/// <summary>
/// Learns what each feature weighs in the ranking: the weights that make it likeliest to draw a relevant fact when
/// the merits of a question's candidates are put through the softmax (Cao et al., "Learning to Rank: From Pairwise
/// Approach to Listwise Approach", 2007). Each set counts by the square root of its size. The same questions always
/// come to the same weights.
/// </summary>
internal static class WeightLearner
{
    private const int Steps = 120;
    private const double Penalty = 1e-4;
    private const double Least = 0.005;
    private const int AtOnce = 400;

    private static readonly int s_features = Enum.GetValues<Feature>().Length;

    /// <summary>The weights as <c>Ranking.txt</c> has them, a line a feature.</summary>
    internal static ImmutableArray<string> Learn(IEnumerable<WeighedQuestion> questions)
    {
        var lessons = Lessons(questions);
        var weights = new double[s_features];
        var adam = new Adam(s_features);
        for (var step = 0; step < Steps; step++)
        {
            adam.Climb(weights, Gradient(lessons, weights));
            KeepSigns(weights);
        }

        return
        [
            .. Enum.GetValues<Feature>().Where(feature => Math.Abs(weights[(int)feature]) >= Least)
                .Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature} {weights[(int)feature]:0.###}")),
        ];
    }

    private static (WeighedQuestion Question, double Weight)[] Lessons(IEnumerable<WeighedQuestion> questions)
    {
        var sets = questions.Where(question => question.Candidates.Any(candidate => candidate.IsRelevant)).GroupBy(question => question.Set).Select(set => set.ToList()).ToList();
        return [.. sets.SelectMany(set => set.Select(question => (question, 1 / Math.Sqrt(set.Count) / sets.Count)))];
    }

    /// <summary>Parts are added up in order, so that threads change nothing in the sum.</summary>
    private static double[] Gradient((WeighedQuestion Question, double Weight)[] lessons, double[] weights)
    {
        var parts = lessons.Chunk(AtOnce).ToArray();
        var gradients = new double[parts.Length][];
        Parallel.For(0, parts.Length, i =>
        {
            gradients[i] = new double[s_features];
            foreach (var (question, weight) in parts[i])
            {
                Add(question.Candidates, weight, weights, gradients[i]);
            }
        });
        return [.. weights.Select((weight, i) => gradients.Sum(gradient => gradient[i]) - (Penalty * weight))];
    }

    /// <summary>Adds the features that relevant candidates have beyond what is drawn now.</summary>
    private static void Add(ImmutableArray<WeighedCandidate> candidates, double weight, double[] weights, double[] gradient)
    {
        var chances = Chances(candidates, weights);
        var ofRelevant = candidates.Select((candidate, i) => candidate.IsRelevant ? chances[i] : 0).Sum();
        for (var i = 0; i < candidates.Length; i++)
        {
            var wanted = candidates[i].IsRelevant && ofRelevant > 0 ? chances[i] / ofRelevant : 0;
            var features = candidates[i].Features.AsSpan();
            for (var feature = 0; feature < features.Length; feature++)
            {
                gradient[feature] += weight * (wanted - chances[i]) * features[feature];
            }
        }
    }

    private static double[] Chances(ImmutableArray<WeighedCandidate> candidates, double[] weights)
    {
        var merits = new double[candidates.Length];
        for (var i = 0; i < merits.Length; i++)
        {
            var features = candidates[i].Features.AsSpan();
            for (var feature = 0; feature < features.Length; feature++)
            {
                merits[i] += weights[feature] * features[feature];
            }
        }

        var greatest = merits.Max();
        var exponentials = merits.Select(merit => Math.Exp(merit - greatest)).ToArray();
        var sum = exponentials.Sum();
        return [.. exponentials.Select(exponential => exponential / sum)];
    }

    private static void KeepSigns(double[] weights)
    {
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Signs.OfWeight(i) * weights[i] < 0 ? 0 : weights[i];
        }
    }
}

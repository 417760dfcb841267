using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Hosting;
using FactBot.Testing;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Samples;

/// <summary>
/// Questions about the sample facts, asked at the product's door: `questions` asks those of the scenarios, set by set,
/// `near-misses` sixty that no sample fact answers though one is near. What went wrong is listed.
/// </summary>
internal static class SampleQuestions
{
    internal static async Task<int> AskAsync(CancellationToken cancellationToken)
    {
        var judged = await JudgeAsync(Path.Combine("FactBot.Scenarios", "Questions"), cancellationToken);
        foreach (var set in judged.GroupBy(one => one.Set))
        {
            Print(set.Key, [.. set]);
        }

        Print("all", judged);
        List(judged.Where(one => !one.IsMet));
        return 0;
    }

    internal static async Task<int> AskNearMissesAsync(CancellationToken cancellationToken)
    {
        var judged = await JudgeAsync(Path.Combine("FactBot.Scenarios", "NearMisses"), cancellationToken);
        foreach (var kind in judged.GroupBy(one => one.Question.Note))
        {
            Console.WriteLine($"{kind.Key,-34} {kind.Count(one => one.IsMet),2} of {kind.Count(),2} met with silence");
        }

        Console.WriteLine($"{"all",-34} {judged.Count(one => one.IsMet),2} of {judged.Length,2} met with silence, {judged.Count(one => one.Outcome == Outcome.DidYouMean)} of them with “did you mean”");
        List(judged.Where(one => !one.IsMet));
        return 0;
    }

    private static async Task<ImmutableArray<JudgedQuestion>> JudgeAsync(string folder, CancellationToken cancellationToken)
    {
        using var temporary = new TemporaryFolder();
        using var desk = Desk.Open(temporary.File("sample.db"), TimeProvider.System);
        await SampleFacts.LoadAsync(desk.Store, TimeProvider.System, cancellationToken);
        var judged = ImmutableArray.CreateBuilder<JudgedQuestion>();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root(), "tests", folder), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var question in AskedQuestion.Read(file))
            {
                var reply = await desk.Door.HandleAsync(Door.Question(question.Text, question.Text), cancellationToken);
                var first = reply is AnswerReply { Outcome: Outcome.Found, Facts: [var shown, ..] } ? shown : null;
                judged.Add(new JudgedQuestion(Path.GetFileNameWithoutExtension(file), question, reply.Outcome, first?.Fact.ExternalId, first?.Score ?? 0));
            }
        }

        return judged.ToImmutable();
    }

    private static void Print(string set, ImmutableArray<JudgedQuestion> judged)
    {
        var (answerable, unanswerable) = (judged.Where(one => one.IsAnswerable).ToList(), judged.Where(one => !one.IsAnswerable).ToList());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{set,-12} right {answerable.Count(one => one.IsMet),3} of {answerable.Count,3} ({Share(answerable):P1}), silent {unanswerable.Count(one => one.IsMet),3} of {unanswerable.Count,3} ({Share(unanswerable):P1})"));
    }

    private static double Share(List<JudgedQuestion> judged) => judged.Count == 0 ? 1 : judged.Count(one => one.IsMet) / (double)judged.Count;

    private static void List(IEnumerable<JudgedQuestion> judged)
    {
        foreach (var one in judged)
        {
            var said = one.First is { } first ? string.Create(CultureInfo.InvariantCulture, $"{first} with {one.Score:F2}") : one.Outcome.ToString();
            var wanted = one.IsAnswerable ? string.Join(" or ", one.Question.Expected) : "silence";
            Console.WriteLine($"  wanted {wanted}, got {said}: {one.Question.Text} ({one.Question.Note})");
        }
    }

    /// <summary>A question and what came of it.</summary>
    /// <param name="Set">The file it stands in.</param>
    /// <param name="Question">The question.</param>
    /// <param name="Outcome">How the reply ended.</param>
    /// <param name="First">The fact that answered it; null when none did.</param>
    /// <param name="Score">The score of that fact.</param>
    private sealed record JudgedQuestion(string Set, AskedQuestion Question, Outcome Outcome, string? First, double Score)
    {
        internal bool IsAnswerable => !Question.Expected.IsEmpty;

        internal bool IsMet => IsAnswerable ? First is not null && Question.Expected.Contains(First) : First is null;
    }
}

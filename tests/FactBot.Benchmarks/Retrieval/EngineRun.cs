using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval.Engines;
using FactBot.Domain.Chat;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>What one engine answered to the questions of a set, and the figures of it.</summary>
/// <param name="engine">The engine.</param>
internal sealed class EngineRun(IEngine engine)
{
    private readonly List<(SetQuestion Question, ImmutableHashSet<string> Relevant, Asked Asked)> _all = [];

    /// <summary>The engine.</summary>
    internal IEngine Engine { get; } = engine;

    /// <summary>Notes an answer.</summary>
    internal void Add(SetQuestion question, Asked asked) => _all.Add((question, [.. question.Relevant.Select(Engine.OnFileAs)], asked));

    /// <summary>The figures of everything noted.</summary>
    internal EngineFigures Figures()
    {
        var answerable = _all.Where(one => one.Question.IsAnswerable).ToList();
        ImmutableArray<Attempt> attempts = [.. _all.Select(one => new Attempt(one.Asked.Score, one.Question.IsAnswerable, IsRight(one.Relevant, one.Asked.Ids.FirstOrDefault())))];
        var times = new Latencies();
        _all.ForEach(one => times.Add(one.Asked.Took));
        return new EngineFigures
        {
            Engine = Engine.Name,
            Map5 = Mean(answerable, (ids, relevant) => RankingMetrics.AveragePrecision(ids, relevant, 5)),
            P1 = Mean(answerable, (ids, relevant) => RankingMetrics.PrecisionAtOne(ids, relevant)),
            Mrr10 = Mean(answerable, (ids, relevant) => RankingMetrics.ReciprocalRank(ids, relevant, 10)),
            R5 = Mean(answerable, (ids, relevant) => RankingMetrics.Recall(ids, relevant, 5)),
            R50 = Mean(answerable, (ids, relevant) => RankingMetrics.Recall(ids, relevant, 50)),
            AnsweredAt5 = SilenceMetrics.At(attempts, 0.05)?.Answered,
            RightAt5 = SilenceMetrics.At(attempts, 0.05)?.Right,
            AnsweredAt10 = SilenceMetrics.At(attempts, 0.10)?.Answered,
            RightAt10 = SilenceMetrics.At(attempts, 0.10)?.Right,
            Auroc = SilenceMetrics.Auroc(attempts),
            P50 = times.P50,
            P99 = times.P99,
            Door = DoorOf(answerable),
        };
    }

    /// <summary>What the engine said by itself; null for engines that never decide.</summary>
    private DoorFigures? DoorOf(List<(SetQuestion Question, ImmutableHashSet<string> Relevant, Asked Asked)> answerable)
    {
        if (_all.Any(one => one.Asked.Said is null))
        {
            return null;
        }

        var found = answerable.Where(one => one.Asked.Said!.Outcome == Outcome.Found).ToList();
        var unanswerable = _all.Where(one => !one.Question.IsAnswerable).ToList();
        return new DoorFigures
        {
            Found = Share(found.Count, answerable.Count),
            FoundRight = Share(found.Count(one => IsRight(one.Relevant, one.Asked.Said!.First)), answerable.Count),
            DidYouMean = Share(answerable.Count(one => one.Asked.Said!.Outcome == Outcome.DidYouMean), answerable.Count),
            FalselyFound = unanswerable.Count == 0 ? null : Share(unanswerable.Count(one => one.Asked.Said!.Outcome == Outcome.Found), unanswerable.Count),
            NotTakenForQuestions = _all.Count(one => one.Asked.Said!.Outcome is not (Outcome.Found or Outcome.DidYouMean or Outcome.Nothing)),
        };
    }

    private static bool IsRight(ImmutableHashSet<string> relevant, string? first) => first is not null && relevant.Contains(first);

    private static double Share(int part, int all) => all == 0 ? 0 : part / (double)all;

    private static double Mean(
        List<(SetQuestion Question, ImmutableHashSet<string> Relevant, Asked Asked)> answerable,
        Func<ImmutableArray<string>, ImmutableHashSet<string>, double> metric) =>
        answerable.Count == 0 ? 0 : answerable.Average(one => metric(one.Asked.Ids, one.Relevant));
}

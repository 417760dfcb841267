using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Commands;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Hosting;

namespace FactBot.Benchmarks.Learning;

/// <summary>Searches and ranks for the questions of a set as the product does when it is asked.</summary>
/// <param name="set">The set, open.</param>
/// <param name="modelOf">What ranks for the questions of each part of a cross-validation.</param>
internal sealed class Weigher(LearningSet set, Func<int, RankingModel> modelOf)
{
    /// <summary>Whether each question that can be answered is asked once more without the facts that settle it: a lesson in silence.</summary>
    internal bool Withholds { get; init; }

    /// <summary>Everything that was made of the questions, in their order.</summary>
    internal async Task<ImmutableArray<WeighedQuestion>> WeighAsync(CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"{set.Name}: asking {set.Questions.Length} questions …");
        var records = await RecordsAsync(set.Desk, cancellationToken);
        var weighed = new ImmutableArray<WeighedQuestion>[set.Questions.Length];
        await Parallel.ForAsync(0, weighed.Length, cancellationToken, async (i, stop) => weighed[i] = await WeighAsync(set.Questions[i], records, stop));
        return [.. weighed.SelectMany(one => one)];
    }

    /// <summary>What was made of a question, then, where a fact settles it, what would have been made of it without that fact.</summary>
    private async Task<ImmutableArray<WeighedQuestion>> WeighAsync(SetQuestion asked, Dictionary<FactId, Fact> records, CancellationToken cancellationToken)
    {
        var question = QuestionParser.Parse(asked.Text).Question;
        if (question.Terms.IsEmpty)
        {
            return [new WeighedQuestion(set.Name, asked.Id, asked.Relevant, [], [])];
        }

        using var queue = new WeighingQueue(Environment.ProcessorCount);
        var turn = new Turn(Door.Question(asked.Text, asked.Id), TimeProvider.System.GetUtcNow(), set.Desk.Store) { Styles = set.Desk.Styles, Formats = Desk.Formats, Queue = queue };
        var found = await AskHandler.SearchAsync(question, turn, cancellationToken);
        var weighed = Weigh(asked, question, found, records);
        var without = found with { Candidates = [.. found.Candidates.Where(candidate => !asked.Relevant.Contains(records[candidate.Id].ExternalId!))] };
        return !Withholds || without.Candidates.Length == found.Candidates.Length
            ? [weighed]
            : [weighed, Weigh(asked with { Relevant = [] }, question, without, records) with { IsLessonOnly = true }];
    }

    private WeighedQuestion Weigh(SetQuestion asked, Question question, SearchResult found, Dictionary<FactId, Fact> records)
    {
        var held = new Domain.Answers.AskedQuestion(question, found);
        var ranked = Ranker.Rank(held, found.Candidates, modelOf(Folds.Of(asked.Id)));
        var weighed = new WeighedQuestion(
            set.Name,
            asked.Id,
            asked.Relevant,
            [.. ranked.Select(one => (Name: records[one.Candidate.Id].ExternalId!, one.Explanation.Features)).Select(one => new WeighedCandidate(one.Name, one.Features, asked.Relevant.Contains(one.Name)))],
            ranked.IsEmpty ? [] : [.. Signals.Of(held, ranked, records[ranked[0].Candidate.Id])]);
        return ranked.IsEmpty ? weighed : weighed with { Judge = Judged };

        (double Score, bool IsRight) Judged(double likelihood)
        {
            var shown = ranked.Take(Domain.Answers.Judge.MostFound).ToImmutableArray();
            var first = Confidence.Scored(held, shown, [.. shown.Select(one => records[one.Candidate.Id])], likelihood, Thresholds.Default)[0];
            return (first.Score, asked.Relevant.Contains(first.Fact.ExternalId!));
        }
    }

    private static async Task<Dictionary<FactId, Fact>> RecordsAsync(Desk desk, CancellationToken cancellationToken)
    {
        var records = new Dictionary<FactId, Fact>();
        await foreach (var fact in desk.Store.StreamAsync(NewsroomId.Default, cancellationToken))
        {
            records[fact.Id] = fact;
        }

        return records;
    }
}

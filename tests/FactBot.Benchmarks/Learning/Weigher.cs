using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Commands;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Hosting;

namespace FactBot.Benchmarks.Learning;

/// <summary>Searches and ranks for the questions of a set as the product does when it is asked.</summary>
/// <param name="set">The set, open.</param>
/// <param name="model">What ranks.</param>
internal sealed class Weigher(LearningSet set, RankingModel model)
{
    /// <summary>Everything that was made of the questions, in their order.</summary>
    internal async Task<ImmutableArray<WeighedQuestion>> WeighAsync(CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"{set.Name}: asking {set.Questions.Length} questions …");
        var names = await NamesAsync(set.Desk, cancellationToken);
        var weighed = new WeighedQuestion[set.Questions.Length];
        await Parallel.ForAsync(0, weighed.Length, cancellationToken, async (i, stop) => weighed[i] = await WeighAsync(set.Questions[i], names, stop));
        return [.. weighed];
    }

    private async Task<WeighedQuestion> WeighAsync(SetQuestion asked, Dictionary<FactId, string> names, CancellationToken cancellationToken)
    {
        var question = QuestionParser.Parse(asked.Text).Question;
        if (question.Terms.IsEmpty)
        {
            return new WeighedQuestion(set.Name, asked.Id, asked.Relevant, [], []);
        }

        var turn = new Turn(Door.Question(asked.Text, asked.Id), TimeProvider.System.GetUtcNow(), set.Desk.Store) { Styles = set.Desk.Styles, Formats = Desk.Formats };
        var found = await AskHandler.SearchAsync(question, turn, cancellationToken);
        var held = new Domain.Answers.AskedQuestion(question, found);
        var ranked = Ranker.Rank(held, found.Candidates, model);
        return new WeighedQuestion(
            set.Name,
            asked.Id,
            asked.Relevant,
            [.. ranked.Select(one => (Name: names[one.Candidate.Id], one.Explanation.Features)).Select(one => new WeighedCandidate(one.Name, one.Features, asked.Relevant.Contains(one.Name)))],
            ranked.IsEmpty ? [] : [.. Signals.Of(held, ranked)]);
    }

    private static async Task<Dictionary<FactId, string>> NamesAsync(Desk desk, CancellationToken cancellationToken)
    {
        var names = new Dictionary<FactId, string>();
        await foreach (var fact in desk.Store.StreamAsync(NewsroomId.Default, cancellationToken))
        {
            names[fact.Id] = fact.ExternalId!;
        }

        return names;
    }
}

using System.Collections.Immutable;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Answers a question with stored facts, or says that there are none.</summary>
internal static class AskHandler
{
    private const int CandidateLimit = 60;

    internal static async ValueTask<Reply> HandleAsync(Command.Ask command, Turn turn, CancellationToken cancellationToken)
    {
        var parsed = QuestionParser.Parse(command.Text);
        if (!parsed.Faults.IsEmpty)
        {
            return Turn.Refusal(parsed.Faults);
        }

        if (parsed.Question.Terms.IsEmpty && parsed.Question.Filters.IsEmpty)
        {
            return Turn.Refusal("That names nothing to look for.", "What share of global cybersecurity investment goes to Israeli companies?");
        }

        var answer = await AnswerAsync(parsed.Question, turn, cancellationToken).ConfigureAwait(false);
        return ReplyTo(answer, turn, await turn.ListNamesAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What the stored facts come to for a question, protected ones left out.</summary>
    internal static async ValueTask<Answer> AnswerAsync(Question question, Turn turn, CancellationToken cancellationToken) =>
        (await RankAsync(question, turn, cancellationToken).ConfigureAwait(false)).Answer;

    /// <summary>The same with every fact that was weighed.</summary>
    internal static async ValueTask<Ranking> RankAsync(Question question, Turn turn, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(question, turn, cancellationToken).ConfigureAwait(false);
        var seen = found with { Candidates = [.. found.Candidates.Where(candidate => turn.MaySee(candidate.Fact))] };
        if (question.Terms.IsEmpty)
        {
            ImmutableArray<RankedFact> all = [.. seen.Candidates.Select(candidate => new RankedFact(candidate.Fact, 1, new Explanation(1, 1, 1, false, [])))];
            return new Ranking(all, all.IsEmpty ? new Answer.NothingSourced() : new Answer.Found(all));
        }

        var ranked = Ranker.Rank(question, seen);
        return new Ranking(ranked, Judge.Decide(ranked, Thresholds.Default));
    }

    /// <summary>Words that no fact has are looked up once more as the words they may be misspelt for.</summary>
    private static async ValueTask<SearchResult> SearchAsync(Question question, Turn turn, CancellationToken cancellationToken)
    {
        var search = new FactSearch { Terms = question.IndexTerms, Filters = question.Filters, Limit = CandidateLimit };
        var found = await turn.Store.SearchAsync(turn.Newsroom, search, cancellationToken).ConfigureAwait(false);
        if (found.Spellings.IsEmpty)
        {
            return found;
        }

        var respelt = search with { Terms = [.. search.Terms.Union(found.Spellings.Values.SelectMany(words => words))] };
        var again = await turn.Store.SearchAsync(turn.Newsroom, respelt, cancellationToken).ConfigureAwait(false);
        return again with { Spellings = found.Spellings };
    }

    private static AnswerReply ReplyTo(Answer answer, Turn turn, ImmutableArray<string> lists)
    {
        var (outcome, facts) = answer switch
        {
            Answer.Found found => (Outcome.Found, found.Facts),
            Answer.DidYouMean near => (Outcome.DidYouMean, near.Facts),
            _ => (Outcome.Nothing, []),
        };
        var headline = outcome switch
        {
            Outcome.Found when facts.Length == 1 => AnswerReply.OneFact,
            Outcome.Found => $"{facts.Length} sourced facts, best first.",
            Outcome.DidYouMean => "No sourced fact on file for that. Did you mean one of these?",
            _ => "No sourced fact on file.",
        };
        return FactPresenter.Answer(turn, outcome, headline, [.. facts.Select(ranked => (ranked.Fact, ranked.Score))], lists);
    }
}

using System.Collections.Immutable;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Answers a question with stored facts, or says that there are none.</summary>
internal static class AskHandler
{
    /// <summary>How many candidates are weighed.</summary>
    internal const int CandidateLimit = 100;

    private const int ReadAtOnce = 20;

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
        (await RankAsync(question, turn, Judge.MostFound, cancellationToken).ConfigureAwait(false)).Answer;

    /// <summary>The same with every fact that was weighed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="turn">Whose it is.</param>
    /// <param name="most">How many of the best facts are read from the record.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async ValueTask<Ranking> RankAsync(Question question, Turn turn, int most, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(question, turn, cancellationToken).ConfigureAwait(false);
        if (question.Terms.IsEmpty)
        {
            ImmutableArray<RankedCandidate> listed = [.. found.Candidates.Select(candidate => new RankedCandidate(candidate, Explanation.None))];
            var (all, facts) = await SeenAsync(listed, most, turn, cancellationToken).ConfigureAwait(false);
            ImmutableArray<RankedFact> shown = [.. all.Select(one => new RankedFact(facts[one.Candidate.Id], 1, one.Explanation))];
            return new Ranking(shown, shown.IsEmpty ? new Answer.NothingSourced() : new Answer.Found(shown));
        }

        var asked = new AskedQuestion(question, found);
        var (seen, records) = await SeenAsync(Ranker.Rank(asked, found.Candidates), most, turn, cancellationToken).ConfigureAwait(false);
        var ranked = Confidence.Scored(asked, seen, records, Thresholds.Default);
        return new Ranking(ranked, Judge.Decide(ranked, Thresholds.Default));
    }

    /// <summary>The best candidates that the sender may see, and their records: read a few at a time, until enough are there.</summary>
    private static async ValueTask<(ImmutableArray<RankedCandidate> Ranked, Dictionary<FactId, Fact> Records)> SeenAsync(ImmutableArray<RankedCandidate> ranked, int most, Turn turn, CancellationToken cancellationToken)
    {
        var seen = ImmutableArray.CreateBuilder<RankedCandidate>();
        var records = new Dictionary<FactId, Fact>();
        foreach (var some in ranked.Chunk(ReadAtOnce))
        {
            foreach (var fact in await turn.Store.GetAsync(turn.Newsroom, [.. some.Select(one => one.Candidate.Id)], cancellationToken).ConfigureAwait(false))
            {
                if (turn.MaySee(fact))
                {
                    records[fact.Id] = fact;
                }
            }

            seen.AddRange(some.Where(one => records.ContainsKey(one.Candidate.Id)));
            if (seen.Count >= most)
            {
                break;
            }
        }

        return (seen.ToImmutable(), records);
    }

    /// <summary>What the store brings for a question; words that no fact has are looked up once more as the words they may be misspelt for.</summary>
    internal static async ValueTask<SearchResult> SearchAsync(Question question, Turn turn, CancellationToken cancellationToken)
    {
        var search = new FactSearch { Terms = question.SearchTerms, Filters = question.Filters, Limit = CandidateLimit };
        var found = await turn.Store.SearchAsync(turn.Newsroom, search, cancellationToken).ConfigureAwait(false);
        if (!found.Spellings.IsEmpty)
        {
            var known = search.Terms.Select(term => term.Index).ToHashSet();
            var spellings = found.Spellings.Values.SelectMany(words => words).Distinct().Where(word => !known.Contains(word));
            var respelt = search with { Terms = [.. search.Terms, .. spellings.Select(word => new SearchTerm(word, Ranker.SpellingStrength))] };
            found = (await turn.Store.SearchAsync(turn.Newsroom, respelt, cancellationToken).ConfigureAwait(false)) with { Spellings = found.Spellings };
        }

        var words = found.Candidates.SelectMany(candidate => candidate.Text.Statement.Split(' ')).Where(word => SearchText.IsIndexed(word)).Distinct();
        return found with { WordCounts = await turn.Store.TermCountsAsync(turn.Newsroom, [.. words], cancellationToken).ConfigureAwait(false) };
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

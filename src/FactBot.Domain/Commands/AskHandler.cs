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
    internal const int CandidateLimit = 120;

    private const int LongestExplained = 300;

    /// <summary>Room for more different words than the statements of as many candidates usually have.</summary>
    private const int UsualWords = 4_096;

    internal static async ValueTask<Reply> HandleAsync(Command.Ask command, Turn turn, CancellationToken cancellationToken)
    {
        var parsed = QuestionParser.Parse(command.Text, turn.Today);
        if (!parsed.Faults.IsEmpty)
        {
            return Turn.Refusal(parsed.Faults);
        }

        if (parsed.Question.Terms.IsEmpty && parsed.Question.Filters.IsEmpty)
        {
            return Turn.Refusal("That names nothing to look for.", "What share of global cybersecurity investment goes to Israeli companies?");
        }

        var answer = await AnswerAsync(parsed.Question, turn, cancellationToken).ConfigureAwait(false);
        var reply = ReplyTo(answer, turn, await turn.ListNamesAsync(cancellationToken).ConfigureAwait(false));
        return MayBeExplained(parsed.Question, command, turn) ? reply with { Actions = reply.Actions.Add(new SayAction("explain", "Why?", $"explain {command.Text}")) } : reply;
    }

    /// <summary>What was weighed is for an editor alone, not for a channel; a long text is too much for a button.</summary>
    private static bool MayBeExplained(Question question, Command.Ask command, Turn turn) =>
        turn.Sender.Role >= Role.Editor && !turn.Message.IsForEveryone && !question.Terms.IsEmpty && command.Text.Length <= LongestExplained;

    /// <summary>What the stored facts come to for a question, protected ones left out.</summary>
    internal static async ValueTask<Answer> AnswerAsync(Question question, Turn turn, CancellationToken cancellationToken) =>
        (await RankAsync(question, turn, Judge.MostFound, cancellationToken).ConfigureAwait(false)).Answer;

    /// <summary>The same with every fact that was weighed.</summary>
    /// <param name="question">The question.</param>
    /// <param name="turn">Whose it is.</param>
    /// <param name="most">How many of the best facts are read from the record and scored.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async ValueTask<Ranking> RankAsync(Question question, Turn turn, int most, CancellationToken cancellationToken)
    {
        if (question.Terms.IsEmpty)
        {
            return await ListAsync(question, turn, cancellationToken).ConfigureAwait(false);
        }

        var (asked, candidates, ranked) = await turn.Queue.DoAsync(() => WeighAsync(question, turn, most, cancellationToken), cancellationToken).ConfigureAwait(false);
        ranked = await MeaningLookup.JoinAsync(asked, candidates, ranked, turn, cancellationToken).ConfigureAwait(false);
        return new Ranking(ranked, Judge.Decide(ranked, turn.Thresholds));
    }

    /// <summary>What filters alone let through, newest first: there is nothing to weigh.</summary>
    private static async ValueTask<Ranking> ListAsync(Question question, Turn turn, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(question, turn, cancellationToken).ConfigureAwait(false);
        ImmutableArray<RankedCandidate> listed = [.. found.Candidates.Select(candidate => new RankedCandidate(candidate, Explanation.None, []))];
        var facts = await ReadAsync(listed, turn, cancellationToken).ConfigureAwait(false);
        ImmutableArray<RankedFact> shown = [.. facts.Select(fact => new RankedFact(fact, 1, Explanation.None))];
        return new Ranking(shown, shown.IsEmpty ? new Answer.NothingSourced() : new Answer.Found(shown));
    }

    private static async ValueTask<(AskedQuestion Asked, ImmutableArray<RankedCandidate> Candidates, ImmutableArray<RankedFact> Ranked)> WeighAsync(Question question, Turn turn, int most, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(question, turn, cancellationToken).ConfigureAwait(false);
        var asked = new AskedQuestion(question, found);
        var candidates = Ranker.Rank(asked, found.Candidates);
        var records = await ReadAsync(candidates[..Math.Min(most, candidates.Length)], turn, cancellationToken).ConfigureAwait(false);
        return (asked, candidates, Confidence.Scored(asked, candidates, records, turn.Thresholds));
    }

    /// <summary>The records of candidates, in order; one that was withdrawn from the sender's eyes meanwhile is left out.</summary>
    private static async ValueTask<ImmutableArray<Fact>> ReadAsync(ImmutableArray<RankedCandidate> ranked, Turn turn, CancellationToken cancellationToken)
    {
        var facts = await turn.Store.GetAsync(turn.Newsroom, [.. ranked.Select(one => one.Candidate.Id)], cancellationToken).ConfigureAwait(false);
        return [.. facts.Where(turn.MaySee)];
    }

    /// <summary>
    /// The candidates that the sender may see. What is kept from somebody must not weigh on what they are shown, so it
    /// goes before anything is ranked.
    /// </summary>
    internal static async ValueTask<ImmutableArray<Candidate>> SeenAsync(ImmutableArray<Candidate> candidates, Turn turn, CancellationToken cancellationToken)
    {
        var guarded = candidates.Where(candidate => candidate.IsGuarded).Select(candidate => candidate.Id).ToImmutableArray();
        if (guarded.IsEmpty)
        {
            return candidates;
        }

        var seen = await turn.SeenAsync(guarded, cancellationToken).ConfigureAwait(false);
        var hidden = seen.Missing.ToHashSet();
        return [.. candidates.Where(candidate => !hidden.Contains(candidate.Id))];
    }

    /// <summary>What the store brings for a question that the sender may see.</summary>
    internal static async ValueTask<SearchResult> SearchAsync(Question question, Turn turn, CancellationToken cancellationToken)
    {
        var search = new FactSearch { Terms = question.SearchTerms, Filters = question.Filters, SpellingWeight = Ranker.SpellingStrength, Limit = CandidateLimit };
        var found = await turn.Store.SearchAsync(turn.Newsroom, search, cancellationToken).ConfigureAwait(false);
        found = found with { Candidates = await SeenAsync(found.Candidates, turn, cancellationToken).ConfigureAwait(false) };
        return found with { WordCounts = await turn.Store.TermCountsAsync(turn.Newsroom, StatementWords(found.Candidates), cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>The index words of statements, each once.</summary>
    private static ImmutableArray<string> StatementWords(ImmutableArray<Candidate> candidates)
    {
        var words = new HashSet<string>(UsualWords, StringComparer.Ordinal);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var candidate in candidates)
        {
            var statement = candidate.Text.Statement.AsSpan();
            foreach (var range in statement.Split(' '))
            {
                if (SearchText.IsIndexed(statement[range]))
                {
                    lookup.Add(statement[range]);
                }
            }
        }

        return [.. words];
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

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
    private const int CandidateLimit = 100;
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

        var (answer, records) = await AnswerAsync(parsed.Question, turn, cancellationToken).ConfigureAwait(false);
        return ReplyTo(answer, records, turn, await turn.ListNamesAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What the stored facts come to for a question, protected ones left out.</summary>
    internal static async ValueTask<(Answer Answer, ImmutableArray<Fact> Facts)> AnswerAsync(Question question, Turn turn, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(question, turn, cancellationToken).ConfigureAwait(false);
        var ranked = question.Terms.IsEmpty
            ? [.. found.Candidates.Select(candidate => new RankedFact(candidate, 1, new Explanation([], 0, [])))]
            : Ranker.Rank(question, found);
        var (seen, facts) = await SeenAsync(ranked, turn, cancellationToken).ConfigureAwait(false);
        return (question.Terms.IsEmpty ? Listed(seen) : Judge.Decide(seen, Thresholds.Default), facts);
    }

    private static Answer Listed(ImmutableArray<RankedFact> seen) => seen.IsEmpty ? new Answer.NothingSourced() : new Answer.Found(seen);

    /// <summary>The best ranked facts that the sender may see, and their records: read a few at a time, until enough are there.</summary>
    private static async ValueTask<(ImmutableArray<RankedFact> Ranked, ImmutableArray<Fact> Facts)> SeenAsync(ImmutableArray<RankedFact> ranked, Turn turn, CancellationToken cancellationToken)
    {
        var seen = ImmutableArray.CreateBuilder<RankedFact>();
        var facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (var some in ranked.Chunk(ReadAtOnce))
        {
            var read = await turn.Store.GetAsync(turn.Newsroom, [.. some.Select(one => one.Candidate.Id)], cancellationToken).ConfigureAwait(false);
            var visible = read.Where(turn.MaySee).ToImmutableArray();
            facts.AddRange(visible);
            seen.AddRange(some.Where(one => visible.Any(fact => fact.Id == one.Candidate.Id)));
            if (seen.Count >= Judge.MostFound)
            {
                break;
            }
        }

        return (seen.ToImmutable(), facts.ToImmutable());
    }

    /// <summary>Words that no fact has are looked up once more as the words they may be misspelt for.</summary>
    private static async ValueTask<SearchResult> SearchAsync(Question question, Turn turn, CancellationToken cancellationToken)
    {
        var search = new FactSearch { Terms = question.SearchTerms, Filters = question.Filters, Limit = CandidateLimit };
        var found = await turn.Store.SearchAsync(turn.Newsroom, search, cancellationToken).ConfigureAwait(false);
        if (found.Spellings.IsEmpty)
        {
            return found;
        }

        var known = search.Terms.Select(term => term.Index).ToHashSet();
        var spellings = found.Spellings.Values.SelectMany(words => words).Distinct().Where(word => !known.Contains(word));
        var respelt = search with { Terms = [.. search.Terms, .. spellings.Select(word => new SearchTerm(word, Ranker.SpellingStrength))] };
        var again = await turn.Store.SearchAsync(turn.Newsroom, respelt, cancellationToken).ConfigureAwait(false);
        return again with { Spellings = found.Spellings };
    }

    private static AnswerReply ReplyTo(Answer answer, ImmutableArray<Fact> records, Turn turn, ImmutableArray<string> lists)
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
        return FactPresenter.Answer(turn, outcome, headline, [.. facts.Select(ranked => (records.First(fact => fact.Id == ranked.Candidate.Id), ranked.Score))], lists);
    }
}

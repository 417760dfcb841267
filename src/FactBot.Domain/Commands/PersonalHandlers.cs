using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>What is new on file, what is the sender's own, and what waits for the sender.</summary>
internal static class PersonalHandlers
{
    private const int Most = 50;

    internal static async ValueTask<Reply> RecentAsync(Turn turn, CancellationToken cancellationToken)
    {
        var found = await turn.Store.SearchAsync(turn.Newsroom, new FactSearch { Terms = [], Limit = Most }, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(turn, await turn.Store.GetAsync(turn.Newsroom, [.. found.Candidates.Select(candidate => candidate.Id)], cancellationToken).ConfigureAwait(false), "Newest on file:", "Nothing is on file yet.", cancellationToken).ConfigureAwait(false);
    }

    internal static async ValueTask<Reply> MineAsync(Turn turn, CancellationToken cancellationToken)
    {
        var mine = await turn.Store.OfMemberAsync(turn.Newsroom, new MemberFacts(turn.Sender.Id, Most), cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(turn, mine, "Yours, newest first:", "You have entered no fact yet.", cancellationToken).ConfigureAwait(false);
    }

    internal static async ValueTask<Reply> WaitingAsync(Turn turn, CancellationToken cancellationToken)
    {
        var today = turn.Today;
        var waiting = await turn.Store.OfMemberAsync(turn.Newsroom, new MemberFacts(turn.Sender.Id, Most) { WaitingOn = today }, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(turn, waiting, "Waiting for you: due for review, or not settled:", "Nothing waits for you.", cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> AnswerAsync(Turn turn, ImmutableArray<Fact> facts, string headline, string none, CancellationToken cancellationToken)
    {
        var seen = facts.Where(turn.MaySee).ToImmutableArray();
        if (seen.IsEmpty)
        {
            return new AnswerReply { Outcome = Outcome.Nothing, Headline = none, Facts = [] };
        }

        var lists = await turn.ListNamesAsync(cancellationToken).ConfigureAwait(false);
        return FactPresenter.Answer(turn, Outcome.Found, headline, [.. seen.Select(fact => (fact, 1.0))], lists);
    }
}

using FactBot.Domain.Chat;

namespace FactBot.Domain.Commands;

/// <summary>Shows facts again that an answer here has named: what a follow-up refers to, or the next page.</summary>
internal static class AgainHandler
{
    internal static async ValueTask<Reply> HandleAsync(Command.Again command, Turn turn, CancellationToken cancellationToken)
    {
        var (facts, missing) = await turn.SeenAsync(command.Ids, cancellationToken).ConfigureAwait(false);
        if (facts.IsEmpty)
        {
            return turn.NotOnFile(missing);
        }

        var lists = await turn.ListNamesAsync(cancellationToken).ConfigureAwait(false);
        return FactPresenter.Answer(turn, Outcome.Found, command.Headline, [.. facts.Select(fact => (fact, 1.0))], lists);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Lists: a story's facts under a name.</summary>
internal static class ListHandlers
{
    private const int LongestName = 80;

    internal static async ValueTask<Reply> ListsAsync(Command.Lists command, Turn turn, CancellationToken cancellationToken)
    {
        var lists = command.OnlyMine
            ? await turn.Store.ListsOfAsync(turn.Newsroom, turn.Sender.Id, cancellationToken).ConfigureAwait(false)
            : await turn.Store.ListsAsync(turn.Newsroom, cancellationToken).ConfigureAwait(false);
        return new ListReply
        {
            Outcome = lists.IsEmpty ? Outcome.Nothing : Outcome.Found,
            Headline = lists.IsEmpty ? "No lists yet. Make one by putting a fact on it: list pegasus add F-1" : lists.Length == 1 ? "One list." : $"{lists.Length} lists.",
            Rows = [.. lists.Select(list => Row(list, turn))],
        };
    }

    internal static async ValueTask<Reply> ShowAsync(Command.ShowList command, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Store.ListAsync(turn.Newsroom, command.Name, cancellationToken).ConfigureAwait(false) is not { } list)
        {
            return await NoSuchListAsync(command.Name, turn, cancellationToken).ConfigureAwait(false);
        }

        return await ReplyAsync(list, turn, Outcome.Found, list.Ids.IsEmpty ? $"The list “{list.Name}” is empty." : $"The list “{list.Name}”:", cancellationToken).ConfigureAwait(false);
    }

    internal static async ValueTask<Reply> AddAsync(Command.AddToList command, Turn turn, CancellationToken cancellationToken)
    {
        if (Refused(command.Name, turn) is { } refusal)
        {
            return refusal;
        }

        var (_, missing) = await turn.SeenAsync(command.Ids, cancellationToken).ConfigureAwait(false);
        if (!missing.IsEmpty)
        {
            return turn.NotOnFile(missing);
        }

        var change = await turn.Store.AddToListAsync(turn.Newsroom, command.Name, command.Ids, turn.Sender.Member, turn.Now, cancellationToken).ConfigureAwait(false);
        var headline = change.Changed == 0
            ? $"Already on the list “{change.List.Name}”."
            : $"Put {string.Join(", ", command.Ids)} on the list “{change.List.Name}”.";
        return await ReplyAsync(change.List, turn, Outcome.Done, headline, cancellationToken).ConfigureAwait(false);
    }

    internal static async ValueTask<Reply> RemoveAsync(Command.RemoveFromList command, Turn turn, CancellationToken cancellationToken)
    {
        if (Refused(command.Name, turn) is { } refusal)
        {
            return refusal;
        }

        var change = await turn.Store.RemoveFromListAsync(turn.Newsroom, command.Name, command.Ids, turn.Sender.Member, turn.Now, cancellationToken).ConfigureAwait(false);
        if (change is null)
        {
            return await NoSuchListAsync(command.Name, turn, cancellationToken).ConfigureAwait(false);
        }

        var headline = change.Changed == 0
            ? $"None of these is on the list “{change.List.Name}”."
            : $"Took {string.Join(", ", command.Ids)} off the list “{change.List.Name}”; the facts stay on file.";
        return await ReplyAsync(change.List, turn, change.Changed == 0 ? Outcome.Refused : Outcome.Done, headline, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What is said of a list that is not there.</summary>
    internal static async ValueTask<Reply> NoSuchListAsync(string name, Turn turn, CancellationToken cancellationToken)
    {
        var lists = await turn.Store.ListsAsync(turn.Newsroom, cancellationToken).ConfigureAwait(false);
        var known = lists.IsEmpty ? "There are none yet." : $"There are: {string.Join(", ", lists.Select(list => list.Name))}.";
        return Turn.Refusal($"There is no list “{name}”. {known}", $"list \"{name}\" add F-1");
    }

    private static NoticeReply? Refused(string name, Turn turn) =>
        turn.Sender.Role < Role.Contributor ? Turn.OnlyContributors()
        : name.Length > LongestName ? Turn.Refusal($"A list's name has at most {LongestName} characters; this one has {name.Length}.", "list pegasus add F-1")
        : null;

    private static async ValueTask<Reply> ReplyAsync(FactList list, Turn turn, Outcome outcome, string headline, CancellationToken cancellationToken)
    {
        var (facts, hidden) = await turn.SeenAsync(list.Ids, cancellationToken).ConfigureAwait(false);
        // That something is hidden is for the sender alone to know.
        headline = hidden.IsEmpty || turn.Message.IsForEveryone ? headline : $"{headline} ({hidden.Length} not for your eyes)";
        var answer = FactPresenter.Answer(turn, outcome, headline, [.. facts.Select(fact => (fact, 1.0))], [list.Name]);
        return answer with { Actions = [.. answer.Actions, .. list.Ids.IsEmpty ? [] : ExportActions(list.Name, turn)] };
    }

    private static ListRow Row(ListSummary list, Turn turn) => new(
        list.Name,
        string.Create(CultureInfo.InvariantCulture, $"{list.Count} {(list.Count == 1 ? "fact" : "facts")}, changed {list.ChangedAt.UtcDateTime:d MMMM yyyy}"),
        [new SayAction("list", "Open", $"list \"{list.Name}\""), .. ExportActions(list.Name, turn)]);

    private static ImmutableArray<ReplyAction> ExportActions(string name, Turn turn) =>
    [
        .. turn.Formats.All.Select(format => new SayAction($"export-{format.Name}", $"Export as {format.Name}", $"export list \"{name}\" as {format.Name}")),
    ];
}

using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Makes a new version of a fact; the old one stays in its history.</summary>
internal static class EditHandler
{
    internal static async ValueTask<Reply> HandleAsync(Command.Edit command, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Sender.Role < Role.Contributor)
        {
            return Turn.OnlyContributors();
        }

        if (await turn.SeenAsync(command.Id, cancellationToken).ConfigureAwait(false) is not { } fact)
        {
            return turn.NotOnFile([command.Id]);
        }

        if (command.Changes.IsEmpty && command.Form is null)
        {
            return Form(fact, DraftOf.Of(fact), "Nothing is changed yet: fill in the form.", []);
        }

        var context = new DraftContext(turn.Sender.Member, turn.Now) { Library = await turn.LibraryAsync(Named(command), cancellationToken).ConfigureAwait(false) };
        var edited = command.Form is { } form ? FactEditing.ApplyForm(fact, form, context) : FactEditing.Apply(fact, command.Changes, context);
        return edited switch
        {
            EditResult.Revised revised => await turn.Queue.DoAheadAsync(() => ReviseAsync(revised, command.Why, turn, cancellationToken)).ConfigureAwait(false),
            EditResult.Faulty faulty => Form(fact, faulty.Draft, "Nothing is changed: see what is missing or unclear.", faulty.Faults),
            _ => AddHandler.Stored(fact, turn, Outcome.Done, $"Nothing to change: {fact.Id} says so already."),
        };
    }

    /// <summary>What the edit itself says of sources, each change as a citation of its own.</summary>
    private static FactDraft Named(Command.Edit command) => command.Form ?? FactDraft.Empty with
    {
        Citations = [.. command.Changes
            .Where(change => change.Field is Field.Source && LibraryKeys.Of(change.Text) is not null)
            .Select(change => ImmutableSortedDictionary<Field, string>.Empty.Add(change.Field, change.Text))],
    };

    private static async ValueTask<Reply> ReviseAsync(EditResult.Revised revised, string? why, Turn turn, CancellationToken cancellationToken)
    {
        var edit = new Edit(turn.Sender.Member, turn.Now, revised.Changes, why);
        var result = await turn.Store.ReviseAsync(turn.Newsroom, revised.Fact, edit, turn.Message.IdempotencyKey, cancellationToken).ConfigureAwait(false);
        return result switch
        {
            ReviseResult.Revised kept => AddHandler.Stored(kept.Fact, turn, Outcome.Done, $"{kept.Fact.Id} is now version {kept.Fact.Version}."),
            ReviseResult.Conflict conflict when conflict.Current.Id != revised.Fact.Id => Turn.Refusal(
                $"Nothing is changed: the external id “{revised.Fact.ExternalId}” belongs to another fact already.", $"edit {revised.Fact.Id} external id: {revised.Fact.ExternalId}-2"),
            ReviseResult.Conflict conflict => AddHandler.Stored(conflict.Current, turn, Outcome.Refused, $"Nothing is changed: somebody else edited {conflict.Current.Id} just now. This is how it stands; please look and edit again."),
            _ => turn.NotOnFile([revised.Fact.Id]),
        };
    }

    private static FormReply Form(Fact fact, FactDraft draft, string headline, ImmutableArray<Fault> faults) => new()
    {
        Outcome = Outcome.Refused,
        Headline = headline,
        Command = $"edit {fact.Id}",
        Draft = draft with { Kind = fact.Kind },
        Fields = FieldCatalog.FormFor(fact.Kind, draft),
        Faults = faults,
    };
}

using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Commands;

/// <summary>Keeps a new fact, or says in one go what is missing.</summary>
internal static class AddHandler
{
    internal static async ValueTask<Reply> HandleAsync(Command.Add command, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Sender.Role < Role.Contributor)
        {
            return Turn.OnlyContributors();
        }

        if (turn.Message.Form is null && command.Draft.Fields.IsEmpty && command.Draft.Citations.IsEmpty)
        {
            return Form(command.Draft, "Nothing is saved yet: fill in the form.", []);
        }

        var library = await turn.LibraryAsync(command.Draft, cancellationToken).ConfigureAwait(false);
        return command.Draft.Validate(new DraftContext(turn.Sender.Member, turn.Now) { Library = library }) switch
        {
            DraftResult.Valid valid => await turn.Queue.DoAheadAsync(() => AddAsync(command, valid.Fact, LibraryLookup.Said(command.Draft, library), turn, cancellationToken)).ConfigureAwait(false),
            DraftResult.Faulty faulty => Form(command.Draft, FaultHeadline(faulty.Faults), faulty.Faults),
            var other => throw new InvalidOperationException($"No such draft result: {other}"),
        };
    }

    private static async ValueTask<Reply> AddAsync(Command.Add command, Fact fact, string said, Turn turn, CancellationToken cancellationToken)
    {
        if (await RepeatedAsync(turn, cancellationToken).ConfigureAwait(false) is { } saved)
        {
            return Stored(saved, turn, Outcome.Done, $"Saved as {saved.Id}.");
        }

        if (!command.Anyway)
        {
            var near = await NearDuplicates.FindAsync(fact, turn, cancellationToken).ConfigureAwait(false);
            if (!near.IsEmpty)
            {
                return Near(command.Draft, near, turn);
            }

            // Who sends a filled-in form has seen the fields; a dialog that asked again could not be sent without them.
            if (turn.Message.Form is null && SourceNeedsForm.Of(command.Draft, fact) is { } asking)
            {
                return asking;
            }
        }

        var result = await turn.Store.AddAsync(turn.Newsroom, fact, turn.Message.IdempotencyKey, cancellationToken).ConfigureAwait(false);
        return result switch
        {
            AddResult.AlreadyOnFile when !turn.MaySee(result.Fact) =>
                Turn.Refusal("The same words from the same source are on file already, in a record that is not for your eyes; nothing was stored. Ask an editor."),
            AddResult.AlreadyOnFile =>
                Stored(result.Fact, turn, Outcome.Refused, $"Already on file as {result.Fact.Id}: the same words from the same source are not stored twice."),
            _ => Stored(result.Fact, turn, Outcome.Done, $"Saved as {result.Fact.Id}.{said}"),
        };
    }

    /// <summary>What the same delivery saved when it came before: else its own fact would be its near duplicate.</summary>
    private static ValueTask<Fact?> RepeatedAsync(Turn turn, CancellationToken cancellationToken) => turn.Message.IdempotencyKey is { } key
        ? turn.Store.FindByKeyAsync(turn.Newsroom, key, cancellationToken)
        : new((Fact?)null);

    internal static AnswerReply Stored(Fact fact, Turn turn, Outcome outcome, string headline)
    {
        var (shown, references) = FactPresenter.Present([(fact, 1.0)], turn.Sender, turn.Now, []);
        return new AnswerReply { Outcome = outcome, Headline = headline, Facts = shown, References = references };
    }

    internal static FormReply Form(FactDraft draft, string headline, ImmutableArray<Fault> faults) => new()
    {
        Outcome = Outcome.Refused,
        Headline = headline,
        Command = Verb(draft, anyway: false),
        Draft = draft,
        Fields = FieldCatalog.FormFor(draft.Kind, draft),
        Faults = faults,
    };

    private static FormReply Near(FactDraft draft, ImmutableArray<Fact> near, Turn turn)
    {
        var (shown, references) = FactPresenter.Present([.. near.Select(fact => (fact, 1.0))], turn.Sender, turn.Now, []);
        var form = Form(draft, "Not saved yet: nearly the same is on file. Save it anyway if yours is another fact.", []);
        return form with
        {
            Command = Verb(draft, anyway: true),
            Near = shown,
            References = references,
            Actions = [new SayAction("save-anyway", "Save anyway", DraftText.Write(draft, "add anyway"))],
        };
    }

    internal static string Verb(FactDraft draft, bool anyway) =>
        string.Join(' ', new[] { "add", anyway ? "anyway" : null, draft.Kind is { } kind ? Tokens.Of(kind) : null }.Where(part => part is not null));

    private static string FaultHeadline(ImmutableArray<Fault> faults) => faults.Length == 1
        ? "Nothing is saved yet: one thing is missing or unclear."
        : $"Nothing is saved yet: {faults.Length} things are missing or unclear.";
}

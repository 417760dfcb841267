using FactBot.Domain.Answers;
using FactBot.Domain.Citations;
using FactBot.Domain.Commands;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Meaning;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;

namespace FactBot.Domain.Chat;

/// <summary>The one door: reads a message as a command, has its handler carry it out, and gives back a reply.</summary>
/// <param name="store">Where facts are kept.</param>
/// <param name="time">The clock.</param>
/// <param name="styles">The citation styles to offer; null for none but the plain one.</param>
/// <param name="formats">The formats to export to; null for those of the domain.</param>
/// <param name="meaning">Finds facts by meaning, too; null for words alone.</param>
/// <param name="thresholds">Where an answer begins, and an offer; null for what FactBot comes with.</param>
public sealed class FactDesk(
    IFactStore store, TimeProvider time, ICitationStyles? styles = null, ExportFormats? formats = null, MeaningSearch? meaning = null, Thresholds? thresholds = null) : IFactDesk, IDisposable
{
    private const int LongestMessage = 40_000;
    private const int ConversationsRemembered = 10_000;
    private readonly ConversationMemory memory = new(ConversationsRemembered);
    private readonly WeighingQueue queue = new(Environment.ProcessorCount);

    /// <inheritdoc/>
    public async ValueTask<Reply> HandleAsync(Message message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var turn = TurnOf(message);
        if (message.Text.Length > LongestMessage)
        {
            return Turn.Refusal($"That is too long for one message: at most {LongestMessage} characters.", "factbot import facts.jsonl");
        }

        var command = FollowUps.Read(message, memory.Recall(message)) ?? CommandParser.Parse(message);
        var reply = await HandleAsync(command, turn, cancellationToken).ConfigureAwait(false);
        memory.Remember(message, reply);
        return reply with { IsPrivate = !message.IsForEveryone || Openness.IsGuarded(reply, turn.Now) };
    }

    /// <summary>
    /// Everything that was weighed for a question, best first, and what it came to: for measuring the ranking where
    /// the reply shows less of it, or says nothing. The text is read as a question whatever it begins with.
    /// </summary>
    public ValueTask<Ranking> RankingOfAsync(Message question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        var turn = TurnOf(question);
        return AskHandler.RankAsync(QuestionParser.Parse(question.Text, turn.Today).Question, turn, AskHandler.CandidateLimit, cancellationToken);
    }

    private Turn TurnOf(Message message) => new(message, time.GetUtcNow(), store)
    {
        Styles = styles ?? new NoCitationStyles(),
        Formats = formats ?? ExportFormats.OfDomain,
        Meaning = meaning,
        Thresholds = thresholds ?? Thresholds.Default,
        Queue = queue,
    };

    /// <inheritdoc/>
    public void Dispose() => queue.Dispose();

    /// <inheritdoc/>
    public bool RefersBack(Message message) => memory.Recall(message) is { } last && FollowUps.Read(message, last) is not null;

    private static ValueTask<Reply> HandleAsync(Command command, Turn turn, CancellationToken cancellationToken) => command switch
    {
        Command.Ask ask => AskHandler.HandleAsync(ask, turn, cancellationToken),
        Command.Add add => AddHandler.HandleAsync(add, turn, cancellationToken),
        Command.Again again => AgainHandler.HandleAsync(again, turn, cancellationToken),
        Command.Recent => PersonalHandlers.RecentAsync(turn, cancellationToken),
        Command.Mine => PersonalHandlers.MineAsync(turn, cancellationToken),
        Command.Waiting => PersonalHandlers.WaitingAsync(turn, cancellationToken),
        Command.Explain explain => ExplainHandler.HandleAsync(explain, turn, cancellationToken),
        Command.Show show => RecordHandlers.ShowAsync(show, turn, cancellationToken),
        Command.History history => RecordHandlers.HistoryAsync(history, turn, cancellationToken),
        Command.Sources sources => RecordHandlers.SourcesAsync(sources, turn, cancellationToken),
        Command.Edit edit => EditHandler.HandleAsync(edit, turn, cancellationToken),
        Command.Cite cite => CiteHandler.HandleAsync(cite, turn, cancellationToken),
        Command.Lists lists => ListHandlers.ListsAsync(lists, turn, cancellationToken),
        Command.ShowList list => ListHandlers.ShowAsync(list, turn, cancellationToken),
        Command.AddToList list => ListHandlers.AddAsync(list, turn, cancellationToken),
        Command.RemoveFromList list => ListHandlers.RemoveAsync(list, turn, cancellationToken),
        Command.Export export => ExportHandler.HandleAsync(export, turn, cancellationToken),
        Command.Library library => LibraryHandler.HandleAsync(library, turn, cancellationToken),
        Command.Settings settings => SettingsHandler.HandleAsync(settings, turn, cancellationToken),
        Command.Help help => new(HelpHandlers.Help(help)),
        Command.WhoAmI => new(HelpHandlers.WhoAmI(turn)),
        Command.Unclear unclear => new(Turn.Refusal(unclear.Fault.Sentence, unclear.Fault.Example)),
        Command.Nothing => new(Turn.Refusal("You said nothing.", "What share of global cybersecurity investment goes to Israeli companies?")),
        _ => throw new InvalidOperationException($"No handler for {command.GetType().Name}"),
    };
}

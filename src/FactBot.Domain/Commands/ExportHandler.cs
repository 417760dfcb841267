using System.Collections.Immutable;
using System.Globalization;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Commands;

/// <summary>Finds the facts of an export. What protection forbids never enters it, and that is said.</summary>
internal static class ExportHandler
{
    private const string DefaultFormat = "markdown";
    private const int MostFactsInChat = 10_000;

    internal static async ValueTask<Reply> HandleAsync(Command.Export command, Turn turn, CancellationToken cancellationToken)
    {
        var format = turn.Formats.Find(command.Format ?? DefaultFormat);
        if (format is null && StyleNamed(command.Format!, turn) is { } style && command.Wishes.Style is null)
        {
            // "export list pegasus as apa" names a look, not a kind of file.
            (format, command) = (turn.Formats.Find(DefaultFormat), command with { Wishes = command.Wishes with { Style = style } });
        }

        if (format is null)
        {
            return Turn.Refusal($"“{command.Format}” is not a format; there are {turn.Formats.Names}.", $"export F-1 as {(turn.Formats.Closest(command.Format!) ?? turn.Formats.Find(DefaultFormat)!).Name}");
        }

        if (ExportWishesCheck.FaultOf(command.Wishes, format, turn) is { } fault)
        {
            return fault;
        }

        var wishes = await new Preferred(turn.Store, turn.Newsroom, turn.Sender.Id).WishesAsync(command.Wishes, format, (command.Scope as ExportScope.List)?.Name, cancellationToken).ConfigureAwait(false);
        var writing = new ExportWriting(format, wishes with { Style = wishes.Style is { } named ? StyleNamed(named, turn) : null }, turn);
        try
        {
            return await WriteAsync(command, writing, turn, cancellationToken).ConfigureAwait(false);
        }
        catch (StyleUnusableException unusable)
        {
            return Turn.Refusal(unusable.Message, $"export F-1 as {format.Name} in {turn.Styles.All[0].Name}");
        }
    }

    private static async ValueTask<Reply> WriteAsync(Command.Export command, ExportWriting writing, Turn turn, CancellationToken cancellationToken) =>
        command.Scope switch
        {
            ExportScope.List scope when await turn.Store.ListAsync(turn.Newsroom, scope.Name, cancellationToken).ConfigureAwait(false) is { } list =>
                await writing.WriteAsync((await turn.SeenAsync(list.Ids, cancellationToken).ConfigureAwait(false)).Facts, list.Name, cancellationToken).ConfigureAwait(false),
            ExportScope.List scope => await ListHandlers.NoSuchListAsync(scope.Name, turn, cancellationToken).ConfigureAwait(false),
            ExportScope.Facts scope => await ExportNamedAsync(scope.Ids, writing, turn, cancellationToken).ConfigureAwait(false),
            ExportScope.Question scope => await ExportAnswerAsync(scope.Text, writing, turn, cancellationToken).ConfigureAwait(false),
            _ => await ExportEverythingAsync(writing, turn, cancellationToken).ConfigureAwait(false),
        };

    /// <summary>The style of a name, whatever its case and hyphens.</summary>
    internal static string? StyleNamed(string name, Turn turn) => StyleNames.Find(name, turn.Styles)?.Name;

    private static async ValueTask<Reply> ExportNamedAsync(ImmutableArray<FactId> ids, ExportWriting writing, Turn turn, CancellationToken cancellationToken)
    {
        var seen = await turn.SeenAsync(ids, cancellationToken).ConfigureAwait(false);
        return seen.Missing.IsEmpty
            ? await writing.WriteAsync(seen.Facts, "facts", cancellationToken).ConfigureAwait(false)
            : turn.NotOnFile(seen.Missing);
    }

    private static async ValueTask<Reply> ExportAnswerAsync(string text, ExportWriting writing, Turn turn, CancellationToken cancellationToken)
    {
        var parsed = QuestionParser.Parse(text, turn.Today);
        if (!parsed.Faults.IsEmpty)
        {
            return Turn.Refusal(parsed.Faults);
        }

        var answer = await AskHandler.AnswerAsync(parsed.Question, turn, cancellationToken).ConfigureAwait(false);
        return answer is Answer.Found found
            ? await writing.WriteAsync([.. found.Facts.Select(ranked => ranked.Fact)], "answer", cancellationToken).ConfigureAwait(false)
            : new NoticeReply { Outcome = Outcome.Nothing, Headline = "No sourced fact on file, so there is nothing to export." };
    }

    private static async ValueTask<Reply> ExportEverythingAsync(ExportWriting writing, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Store.CountAsync(turn.Newsroom, cancellationToken).ConfigureAwait(false) > MostFactsInChat)
        {
            return Turn.Refusal($"More than {MostFactsInChat.ToString("N0", CultureInfo.InvariantCulture)} facts are on file: too many for a chat. Use the command line.", $"factbot export --as {writing.Format.Name} -o facts{writing.Format.Extension}");
        }

        var facts = ImmutableArray.CreateBuilder<Fact>();
        await foreach (var fact in turn.Store.StreamAsync(turn.Newsroom, cancellationToken).ConfigureAwait(false))
        {
            facts.Add(fact);
        }

        return await writing.WriteAsync([.. facts.Where(turn.MaySee)], "facts", cancellationToken).ConfigureAwait(false);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Domain.Answers;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Commands;

/// <summary>Hands over a citation list as a file. What protection forbids never enters it, and that is said.</summary>
internal static class ExportHandler
{
    private const string DefaultFormat = "markdown";
    private const int LongestPreview = 4_000;
    private const int MostFactsInChat = 10_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static async ValueTask<Reply> HandleAsync(Command.Export command, Turn turn, CancellationToken cancellationToken)
    {
        if (ExportFormats.Find(command.Format ?? DefaultFormat) is not { } format)
        {
            return Turn.Refusal($"“{command.Format}” is not a format; there are {string.Join(", ", ExportFormats.All.Select(known => known.Name))}.", $"export F-1 as {(ExportFormats.Closest(command.Format!) ?? ExportFormats.Find(DefaultFormat)!).Name}");
        }

        return command.Scope switch
        {
            ExportScope.List scope when await turn.Store.ListAsync(turn.Newsroom, scope.Name, cancellationToken).ConfigureAwait(false) is { } list =>
                await ExportAsync(await turn.SeenAsync(list.Ids, cancellationToken).ConfigureAwait(false), list.Name, format, turn, cancellationToken).ConfigureAwait(false),
            ExportScope.List scope => await ListHandlers.NoSuchListAsync(scope.Name, turn, cancellationToken).ConfigureAwait(false),
            ExportScope.Facts scope => await ExportNamedAsync(scope.Ids, format, turn, cancellationToken).ConfigureAwait(false),
            ExportScope.Question scope => await ExportAnswerAsync(scope.Text, format, turn, cancellationToken).ConfigureAwait(false),
            _ => await ExportEverythingAsync(format, turn, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async ValueTask<Reply> ExportNamedAsync(ImmutableArray<FactId> ids, IExportFormat format, Turn turn, CancellationToken cancellationToken)
    {
        var seen = await turn.SeenAsync(ids, cancellationToken).ConfigureAwait(false);
        return seen.Missing.IsEmpty
            ? await ExportAsync(seen, "facts", format, turn, cancellationToken).ConfigureAwait(false)
            : turn.NotOnFile(seen.Missing);
    }

    private static async ValueTask<Reply> ExportAnswerAsync(string text, IExportFormat format, Turn turn, CancellationToken cancellationToken)
    {
        var parsed = QuestionParser.Parse(text);
        if (!parsed.Faults.IsEmpty)
        {
            return Turn.Refusal(parsed.Faults);
        }

        var answer = await AskHandler.AnswerAsync(parsed.Question, turn, cancellationToken).ConfigureAwait(false);
        return answer is Answer.Found found
            ? await ExportAsync(([.. found.Facts.Select(ranked => ranked.Fact)], []), "answer", format, turn, cancellationToken).ConfigureAwait(false)
            : new NoticeReply { Outcome = Outcome.Nothing, Headline = "No sourced fact on file, so there is nothing to export." };
    }

    private static async ValueTask<Reply> ExportEverythingAsync(IExportFormat format, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Store.CountAsync(turn.Newsroom, cancellationToken).ConfigureAwait(false) > MostFactsInChat)
        {
            return Turn.Refusal($"More than {MostFactsInChat.ToString("N0", CultureInfo.InvariantCulture)} facts are on file: too many for a chat. Use the command line.", $"factbot export --as {format.Name} -o facts{format.Extension}");
        }

        var facts = ImmutableArray.CreateBuilder<Fact>();
        await foreach (var fact in turn.Store.StreamAsync(turn.Newsroom, cancellationToken).ConfigureAwait(false))
        {
            facts.Add(fact);
        }

        var seen = facts.Where(turn.MaySee).ToImmutableArray();
        return await ExportAsync((seen, []), "facts", format, turn, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<Reply> ExportAsync((ImmutableArray<Fact> Facts, ImmutableArray<FactId> Missing) seen, string name, IExportFormat format, Turn turn, CancellationToken cancellationToken)
    {
        var open = seen.Facts.Where(fact => fact.IsOpen(turn.Now)).ToImmutableArray();
        var left = seen.Facts.Where(fact => !fact.IsOpen(turn.Now)).Select(fact => fact.Id).ToImmutableArray();
        if (open.IsEmpty)
        {
            return Turn.Refusal(left.IsEmpty ? "There is nothing to export." : $"Nothing was exported: {string.Join(", ", left)} may not leave the newsroom.", "export F-1 as markdown");
        }

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        await format.WriteAsync(open.ToAsyncEnumerable(), writer, cancellationToken).ConfigureAwait(false);
        var text = writer.ToString();
        var count = open.Length == 1 ? "One fact" : string.Create(CultureInfo.InvariantCulture, $"{open.Length} facts");
        return new FileReply
        {
            Outcome = Outcome.Done,
            Headline = $"{count} as {format.Name}.{(left.IsEmpty ? "" : $" Left out, because they may not leave the newsroom: {string.Join(", ", left)}.")}",
            Name = FileName(name) + format.Extension,
            MediaType = format.MediaType,
            Content = Utf8.GetBytes(text),
            Preview = text.Length <= LongestPreview ? text : null,
        };
    }

    private static string FileName(string name)
    {
        var safe = string.Concat(TextFolding.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return safe.Length > 0 ? safe : "facts";
    }
}

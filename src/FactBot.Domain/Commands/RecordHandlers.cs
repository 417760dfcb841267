using System.Globalization;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Commands;

/// <summary>Shows what is on record: the whole of it, its history, its sources.</summary>
internal static class RecordHandlers
{
    internal static async ValueTask<Reply> ShowAsync(Command.Show command, Turn turn, CancellationToken cancellationToken)
    {
        var (facts, missing) = await turn.SeenAsync(command.Ids, cancellationToken).ConfigureAwait(false);
        if (facts.IsEmpty)
        {
            return turn.NotOnFile(missing);
        }

        var lists = await turn.ListNamesAsync(cancellationToken).ConfigureAwait(false);
        var headline = missing.IsEmpty ? "On record:" : $"On record; not on file for you: {string.Join(", ", missing)}.";
        return FactPresenter.Answer(turn, Outcome.Found, headline, [.. facts.Select(fact => (fact, 1.0))], lists, isWholeRecord: true);
    }

    internal static async ValueTask<Reply> HistoryAsync(Command.History command, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.SeenAsync(command.Id, cancellationToken).ConfigureAwait(false) is not { } fact)
        {
            return turn.NotOnFile([command.Id]);
        }

        var history = await turn.Store.HistoryAsync(turn.Newsroom, fact.Id, cancellationToken).ConfigureAwait(false);
        return new ListReply
        {
            Outcome = Outcome.Found,
            Headline = $"{fact.Id} has {(history.Length == 1 ? "one version" : $"{history.Length} versions")}.",
            Rows = [.. history.Select(Row)],
            Actions = [new SayAction("show", "Whole record", $"show {fact.Id}")],
        };
    }

    internal static async ValueTask<Reply> SourcesAsync(Command.Sources command, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.SeenAsync(command.Id, cancellationToken).ConfigureAwait(false) is not { } fact)
        {
            return turn.NotOnFile([command.Id]);
        }

        var cited = CitationList.Of([fact]).Facts[0];
        return new ListReply
        {
            Outcome = Outcome.Found,
            Headline = cited.Citations.Length == 1 ? $"{fact.Id} has one citation." : $"{fact.Id} has {cited.Citations.Length} citations.",
            Rows = [.. cited.Citations.Select(Row)],
            Actions = [new SayAction("cite", "Cite", $"cite {fact.Id}"), new SayAction("show", "Whole record", $"show {fact.Id}")],
        };
    }

    private static ListRow Row(Revision revision)
    {
        var lines = revision.Changes
            .Select(change => $"{change.Field}: {change.Old ?? "(empty)"} → {change.New ?? "(empty)"}")
            .Prepend(revision.Changes.IsEmpty ? "Entered." : "")
            .Append(revision.Why is null ? "" : $"because {revision.Why}")
            .Where(line => line.Length > 0);
        var at = revision.At.UtcDateTime.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture);
        return new ListRow($"Version {revision.Version} · {at} UTC · {revision.By.Name}", string.Join('\n', lines));
    }

    private static ListRow Row(NumberedCitation cited)
    {
        var (citation, source) = (cited.Citation, cited.Citation.Source);
        var lines = new[]
        {
            citation.Locator?.ToString(),
            citation.Role is { } role ? $"{Tokens.Of(role)} source" : null,
            citation.Stance == CitationStance.Disputes ? "disputes the fact" : null,
            citation.Excerpt is { } excerpt ? $"“{excerpt}”" : null,
            source.Url,
            source.ArchiveUrl is { } archive ? $"archived: {archive}" : null,
            source.Accessed is { } accessed ? $"accessed {PartialDateText.Human(accessed)}" : null,
        };
        return new ListRow($"[{cited.Number}] {SourceLine.Of(source)}", string.Join('\n', lines.Where(line => line is not null)));
    }
}

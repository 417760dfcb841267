using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Commands;

/// <summary>Writes facts as a file for a chat: only those anybody may know.</summary>
/// <param name="Format">The kind of file.</param>
/// <param name="Wishes">How it is to look.</param>
/// <param name="Turn">The message that asked for it.</param>
internal sealed record ExportWriting(IExportFormat Format, ExportWishes Wishes, Turn Turn)
{
    private const int LongestPreview = 4_000;

    /// <summary>More is downloaded, not pasted.</summary>
    private const int LongestCopy = 200_000;

    internal async ValueTask<Reply> WriteAsync(ImmutableArray<Fact> seen, string name, CancellationToken cancellationToken)
    {
        var open = seen.Where(fact => fact.IsOpen(Turn.Now)).ToImmutableArray();
        var left = seen.Where(fact => !fact.IsOpen(Turn.Now)).Select(fact => fact.Id).ToImmutableArray();
        if (open.IsEmpty)
        {
            return Turn.Refusal(left.IsEmpty ? "There is nothing to export." : $"Nothing was exported: {string.Join(", ", left)} may not leave the newsroom.", "export F-1 as markdown");
        }

        var gaps = new SourceGaps(isThorough: false);
        var job = new ExportJob
        {
            Facts = Format.CitesSources ? gaps.Watching(open.ToAsyncEnumerable(), cancellationToken: cancellationToken) : open.ToAsyncEnumerable(),
            Wishes = Wishes,
            Styles = Turn.Styles,
            Stories = Wishes.GroupBy == ExportGrouping.Story ? await ExportStories.ReadAsync(Turn.Store, Turn.Newsroom, cancellationToken).ConfigureAwait(false) : ImmutableDictionary<FactId, string>.Empty,
        };
        using var file = new MemoryStream();
        var outcome = await Format.WriteAsync(job, file, cancellationToken).ConfigureAwait(false);
        return outcome.Written == 0
            ? Turn.Refusal($"Nothing can be exported as {Format.Name}. {string.Join(' ', outcome.Remarks)}", "export F-1 as markdown")
            : await ReplyAsync(job with { Facts = open.ToAsyncEnumerable() }, file.ToArray(), name, outcome with { Remarks = [.. outcome.Remarks, .. gaps.Remarks] }, left, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<FileReply> ReplyAsync(ExportJob job, byte[] content, string name, ExportOutcome outcome, ImmutableArray<FactId> left, CancellationToken cancellationToken)
    {
        var text = Format is ITextFormat ? Encoding.UTF8.GetString(content) : null;
        var count = outcome.Written == 1 ? "One fact" : string.Create(CultureInfo.InvariantCulture, $"{outcome.Written} facts");
        var style = Wishes.Style is { } named ? $" in {named}" : "";
        string[] sentences =
        [
            $"{count} as {Format.Name}{style}.",
            .. left.IsEmpty ? [] : new[] { $"Left out, because they may not leave the newsroom: {string.Join(", ", left)}." },
            .. outcome.Remarks,
        ];
        return new FileReply
        {
            Outcome = Outcome.Done,
            Headline = string.Join(' ', sentences),
            Name = FileName(name) + Format.Extension,
            MediaType = Format.MediaType,
            Content = content,
            Preview = text is { Length: <= LongestPreview } && Format is not HtmlFormat ? text : null,
            Actions = Format is HtmlFormat && content.Length <= LongestCopy ? [await CopyAsync(job, cancellationToken).ConfigureAwait(false)] : [],
        };
    }

    /// <summary>The facts to paste: rich where it is taken, else plain.</summary>
    private static async ValueTask<CopyAction> CopyAsync(ExportJob job, CancellationToken cancellationToken)
    {
        using var plain = new StringWriter(CultureInfo.InvariantCulture);
        await new PlainTextFormat().WriteAsync(job, plain, cancellationToken).ConfigureAwait(false);
        return new CopyAction("copy", "Copy", plain.ToString()) { Html = await HtmlFormat.FragmentAsync(job, cancellationToken).ConfigureAwait(false) };
    }

    private static string FileName(string name)
    {
        var safe = string.Concat(TextFolding.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return safe.Length > 0 ? safe : "facts";
    }
}

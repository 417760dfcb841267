using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Citations;
using FactBot.Domain.Commands;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;
using FactBot.Exchange;
using FactBot.Hosting;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot export</c>: facts as a file others can use.</summary>
internal static class ExportCommand
{
    private const string Notes =
        """
        Without IDS, --list or --question, everything on file is written. Facts that may not leave the newsroom
        (not on the record, under embargo, for some people only) are never in it; how many were left out is said.
        To move a whole store with its history, use factbot backup and factbot restore.
        """;

    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var options = new ExportOptions();
        var verb = new Verb(
            "export",
            "Write facts as a document, a bibliography or data",
            "factbot export -o facts.jsonl",
            "factbot export --list pegasus --as bibtex -o pegasus.bib",
            "factbot export --list pegasus --style chicago-notes -o pegasus.docx",
            "factbot export --list pegasus --check",
            "factbot export F-1 F-2 --as markdown")
        {
            Notes = Notes,
        };
        options.AddTo(verb);
        var store = new StoreOption(verb);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            var place = store.Of(parsed);
            place.Announce(streams);
            place.MustExist();
            var request = options.Of(parsed);
            using var desk = Desk.Open(place.Path, time);
            ExportStyle.Check(request, desk.Styles);
            var export = new FactExport(desk.Store, time);
            var facts = await new ExportSelection(desk, export).OfAsync(request, cancellationToken);
            using var progress = request.ShowsProgress ? new ExportProgress(streams, time, request.IsEverything ? await desk.Store.CountAsync(NewsroomId.Default, cancellationToken) : null) : null;
            var gaps = new SourceGaps(isThorough: request.IsCheck);
            if (request.IsCheck)
            {
                return await CheckAsync(gaps, facts, streams, cancellationToken);
            }

            if (request.Format.CitesSources)
            {
                facts = gaps.Watching(facts, cancellationToken: cancellationToken);
            }

            var job = new ExportJob
            {
                Facts = progress?.Counting(facts, cancellationToken) ?? facts,
                Wishes = await WishesAsync(request, desk, cancellationToken),
                Styles = desk.Styles,
                Stories = await StoriesAsync(request, desk, cancellationToken),
            };
            var outcome = await WriteAsync(request, job, streams, cancellationToken);
            progress?.Dispose();
            return Tell(request, export, outcome with { Remarks = [.. outcome.Remarks, .. gaps.Remarks] }, streams);
        });
        return verb;
    }

    /// <summary>Only says what the sources lack, each in a line.</summary>
    private static async Task<int> CheckAsync(SourceGaps gaps, IAsyncEnumerable<Fact> facts, Streams streams, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in gaps.Watching(facts, sentence => streams.Out.WriteLine(HarmlessText.Of(sentence)), cancellationToken))
        {
            count++;
        }

        streams.Error.WriteLine(gaps.Count == 0 ? $"Every source of {Facts(count)} can be cited in full." : $"{gaps.Count} of the sources of {Facts(count)} lack something. Nothing was exported.");
        return gaps.Count == 0 ? ExitCode.Done : ExitCode.NotMet;
    }

    /// <summary>The wishes, with what the list or the person prefers where nothing was said.</summary>
    private static async Task<ExportWishes> WishesAsync(ExportRequest request, Desk desk, CancellationToken cancellationToken)
    {
        var wishes = await new Preferred(desk.Store, NewsroomId.Default, Environment.UserName).WishesAsync(request.Wishes, request.Format, request.List, cancellationToken);
        return wishes with { Style = wishes.Style is { } style ? StyleNames.Find(style, desk.Styles)?.Name : null };
    }

    private static async Task<ExportOutcome> WriteAsync(ExportRequest request, ExportJob job, Streams streams, CancellationToken cancellationToken)
    {
        try
        {
            return await WriteFileAsync(request, job, streams, cancellationToken);
        }
        catch (StyleUnusableException fault)
        {
            throw new RequestFailedException(fault.Message);
        }
    }

    private static async Task<ExportOutcome> WriteFileAsync(ExportRequest request, ExportJob job, Streams streams, CancellationToken cancellationToken)
    {
        if (request.File is { } file)
        {
            return await NewFile.WriteAsync(file, stream => request.Format.WriteAsync(job, stream, cancellationToken));
        }

        if (request.Format is ITextFormat text)
        {
            return await text.WriteAsync(job, streams.Out, cancellationToken);
        }

        if (streams.IsOutTerminal)
        {
            throw new RequestFailedException($"A {request.Format.Name} is no text to show here. Name a file, for example: factbot export --as {request.Format.Name} -o facts{request.Format.Extension}");
        }

        await using var output = streams.OpenOut();
        return await request.Format.WriteAsync(job, output, cancellationToken);
    }

    private static async ValueTask<ImmutableDictionary<FactId, string>> StoriesAsync(ExportRequest request, Desk desk, CancellationToken cancellationToken) =>
        request.Wishes.GroupBy == ExportGrouping.Story
            ? await ExportStories.ReadAsync(desk.Store, NewsroomId.Default, cancellationToken)
            : ImmutableDictionary<FactId, string>.Empty;

    private static int Tell(ExportRequest request, FactExport export, ExportOutcome outcome, Streams streams)
    {
        streams.Error.WriteLine($"{Facts(outcome.Written)} as {request.Format.Name}{(request.File is { } file ? $" in {file}" : "")}.");
        if (export.HeldBack > 0)
        {
            streams.Error.WriteLine($"{Facts(export.HeldBack)} left out: not for publication (ground rules, embargo or audience).");
        }

        foreach (var remark in outcome.Remarks)
        {
            streams.Error.WriteLine(HarmlessText.Of(remark));
        }

        return outcome.Written > 0 || (export.HeldBack == 0 && export.Exported == 0) ? ExitCode.Done : ExitCode.NotMet;
    }

    private static string Facts(int count) => count == 1 ? "1 fact" : $"{count} facts";
}

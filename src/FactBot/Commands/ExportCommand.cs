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
            "Write facts as JSON Lines, CSV, BibTeX …",
            "factbot export -o facts.jsonl",
            "factbot export --list pegasus --as bibtex -o pegasus.bib",
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
            var export = new FactExport(desk.Store, time);
            var facts = await new ExportSelection(desk, export).OfAsync(request, cancellationToken);
            await WriteAsync(request, facts, streams, cancellationToken);
            return Tell(request, export, streams);
        });
        return verb;
    }

    private static Task WriteAsync(ExportRequest request, IAsyncEnumerable<Fact> facts, Streams streams, CancellationToken cancellationToken) =>
        request.File is { } file
            ? NewFile.WriteAsync(file, async writer => await request.Format.WriteAsync(facts, writer, cancellationToken))
            : request.Format.WriteAsync(facts, streams.Out, cancellationToken);

    private static int Tell(ExportRequest request, FactExport export, Streams streams)
    {
        streams.Error.WriteLine($"{Facts(export.Exported)} as {request.Format.Name}{(request.File is { } file ? $" in {file}" : "")}.");
        if (export.HeldBack > 0)
        {
            streams.Error.WriteLine($"{Facts(export.HeldBack)} left out: not for publication (ground rules, embargo or audience).");
        }

        return export.Exported > 0 || export.HeldBack == 0 ? ExitCode.Done : ExitCode.NotMet;
    }

    private static string Facts(int count) => count == 1 ? "1 fact" : $"{count} facts";
}

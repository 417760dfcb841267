using System.CommandLine;
using System.Globalization;
using FactBot.Domain.Exchange;
using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Exchange;
using FactBot.Hosting;
using FactBot.Terminal;

namespace FactBot.Commands;

/// <summary><c>factbot import</c>: facts from a file.</summary>
internal static class ImportCommand
{
    private const string Notes =
        """
        Facts: JSON Lines, one fact a line, or CSV with a header; also what factbot export writes. Sources: BibTeX,
        BibLaTeX, RIS or CSL-JSON, as Zotero and other reference managers export them; each can be cited by its key
        from then on (add claim … source: @KEY). Good lines are kept when others are bad; importing the same file twice
        adds nothing, and a source that is on file under another key is not kept twice. Ctrl-C keeps what was added
        until then. With --json: {"read":3,"added":1,"alreadyOnFile":1,"bad":1,"dryRun":false,"stopped":null,
        "badLines":[{"line":2,"reason":"…"}],"warnings":[{"line":3,"reason":"…"}]}; for sources with "updated", too.
        Exit code 1 when a line was bad or the import was stopped.
        """;

    private const int MostNotesShown = 20;

    /// <summary>From so many added facts on the index is tidied at the end.</summary>
    private const int WorthTidying = 10_000;

    internal static Verb Create(Streams streams, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "The file; - reads standard input" };
        var format = new Option<string?>("--format") { Description = "What the file is; default: told by its name or beginning", HelpName = string.Join('|', ImportFormats.Names) };
        format.AcceptOnlyFromAmong([.. ImportFormats.Names]);
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and check the file, keep nothing" };
        var json = new Option<bool>("--json") { Description = "The report as one line of JSON" };
        var verb = new Verb(
            "import",
            "Bring in facts from JSON Lines or CSV, and sources from BibTeX, RIS or CSL-JSON",
            "factbot import facts.jsonl",
            "factbot import library.bib",
            "factbot import facts.csv --dry-run",
            "factbot export --db old.db | factbot import - --db new.db")
        {
            Notes = Notes,
        };
        verb.Arguments.Add(file);
        verb.Options.Add(format);
        verb.Options.Add(dryRun);
        verb.Options.Add(json);
        var store = new StoreOption(verb);
        verb.SetAction(async (parsed, cancellationToken) =>
        {
            await using var input = ImportFile.Open(parsed.GetRequiredValue(file), streams);
            using var desk = parsed.GetValue(dryRun) ? null : Open(store.Of(parsed), streams, time);
            using var progress = new ProgressLine(streams, time);
            using var reader = ForeignBytes.Reader(input.Stream);
            var said = parsed.GetValue(format);
            var run = new Run(desk, input, reader, progress, time);
            var report = (said is null ? input.DetectBibliography() : ImportFormats.Bibliography(said)) is { } bibliography
                ? await run.SourcesAsync(bibliography, cancellationToken)
                : await run.FactsAsync(said, cancellationToken);
            progress.Dispose();
            Print(streams, report, parsed.GetValue(json));
            if (run.Example is { } key && !parsed.GetValue(json))
            {
                streams.Error.WriteLine($"Cite one when you add a fact: source: @{HarmlessText.Of(key)}");
            }

            return report.IsWhole ? ExitCode.Done : ExitCode.NotMet;
        });
        return verb;
    }

    /// <summary>One import.</summary>
    private sealed record Run(Desk? Desk, ImportFile Input, StreamReader Reader, ProgressLine Progress, TimeProvider Time)
    {
        /// <summary>The key of a source that can be cited now.</summary>
        internal string? Example { get; private set; }

        internal async Task<ImportReport> FactsAsync(string? format, CancellationToken cancellationToken)
        {
            var lines = FactFileReader.ReadAsync(Reader, ImportFormats.Facts(format) ?? Input.Detect(), new ImportContext(Importer, Time.GetUtcNow()), cancellationToken);
            var report = await new FactImport(Desk?.Store, Time, Show).RunAsync(lines, cancellationToken);
            Tidy(Desk, report, cancellationToken);
            return report;
        }

        internal async Task<ImportReport> SourcesAsync(BibliographyFormat format, CancellationToken cancellationToken)
        {
            var import = new SourceImport(Desk?.Store, Importer, Time, Show);
            var report = await import.RunAsync(BibliographyReader.Read(await Input.WholeAsync(Reader, cancellationToken), format), cancellationToken);
            Example = import.Example;
            return report;
        }

        private void Show(ImportReport soFar)
        {
            Progress.Note = Counts(soFar);
            Progress.Report(Input.Progress);
        }
    }

    private static Member Importer => new(Environment.UserName, Environment.UserName);

    private static Desk Open(StorePlace place, Streams streams, TimeProvider time)
    {
        place.Announce(streams);
        return Desk.Open(place.Path, time);
    }

    /// <summary>After many facts the index is left in few pieces; after few it is not worth the wait.</summary>
    internal static void Tidy(Desk? desk, ImportReport report, CancellationToken cancellationToken)
    {
        try
        {
            if (report.Added >= WorthTidying)
            {
                desk?.Store.Tidy(cancellationToken);
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or StoreUnavailableException)
        {
            // Every fact is kept and can be found; who opens the store next goes on tidying.
        }
    }

    private static void Print(Streams streams, ImportReport report, bool asJson)
    {
        foreach (var bad in report.Bad.Take(MostNotesShown))
        {
            streams.Error.WriteLine($"Line {bad.Line}: {HarmlessText.Of(bad.Reason)}");
        }

        foreach (var warning in report.Warnings.Take(MostNotesShown))
        {
            streams.Error.WriteLine($"Line {warning.Line}, kept: {HarmlessText.Of(warning.Reason)}");
        }

        if (Math.Max(report.Bad.Length, report.Warnings.Length) > MostNotesShown)
        {
            streams.Error.WriteLine($"Only the first {MostNotesShown} are shown; --json lists them all.");
        }

        if (report.StoppedBecause is { } reason)
        {
            streams.Error.WriteLine($"Stopped before the end: {reason} What was added until then is kept; importing the file again adds the rest.");
        }

        streams.Out.WriteLine(asJson ? report.ToJson() : Counts(report));
    }

    private static string Counts(ImportReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Read:N0} read, {report.Added:N0} {(report.IsDryRun ? "good (nothing was kept)" : "added")}, {(report.Updated > 0 ? $"{report.Updated:N0} updated, " : "")}{report.AlreadyOnFile:N0} already on file, {report.Bad.Length:N0} bad");
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactBot.Csl;
using FactBot.Csl.Tests;

namespace FactBot.Benchmarks.Csl;

/// <summary>
/// Every style of a folder over the made-up sources of the tests, beside citeproc-js in the same run: which entries
/// and first cites are letter for letter the same, how long both take, and every difference.
/// </summary>
internal static class CslCompare
{
    private static readonly int[] s_rounds = [100, 1000];

    private static readonly JsonArray s_sources =
        [.. JsonNode.Parse(OwnStyleSources.English)!.AsArray().Concat(JsonNode.Parse(OwnStyleSources.French)!.AsArray()).Select(item => item!.DeepClone())];

    /// <param name="folder">Holds <c>styles/*.csl</c> and <c>locales/locales-*.xml</c>.</param>
    /// <param name="isTimed">Measure speed too.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<int> RunAsync(string folder, bool isTimed, CancellationToken cancellationToken)
    {
        await CiteprocOracle.InstallAsync(cancellationToken);
        var locales = CslLocales.FromFolder(Path.Combine(folder, "locales"));
        foreach (var language in new[] { "en-US", "fr-FR" })
        {
            var (same, all) = (0, 0);
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "styles"), "*.csl").Order(StringComparer.Ordinal))
            {
                var theirs = await CiteprocOracle.RunAsync(Job(folder, path, language, isTimed && language == "en-US"), cancellationToken);
                var (equal, of) = Compare(path, language, locales, theirs);
                same += equal;
                all += of;
                if (theirs.Rounds.IsEmpty) continue;
                Time(path, locales, theirs);
                await WeighAsync(folder, path, language, cancellationToken);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: {same} of {all} the same ({100.0 * same / all:F1} %)"));
        }

        return 0;
    }

    private static JsonObject Job(string folder, string path, string language, bool isTimed) => new()
    {
        ["style"] = File.ReadAllText(path),
        ["language"] = language,
        ["locales"] = new JsonObject(Directory.EnumerateFiles(Path.Combine(folder, "locales"), "locales-*.xml")
            .Select(file => KeyValuePair.Create(Path.GetFileNameWithoutExtension(file)["locales-".Length..], (JsonNode?)File.ReadAllText(file)))),
        ["items"] = s_sources.DeepClone(),
        ["generated"] = new JsonArray([.. Enumerable.Range(0, s_rounds[^1]).Select(number => GeneratedItem.Json(GeneratedItem.Of(number)))]),
        ["rounds"] = new JsonArray([.. isTimed ? s_rounds.Select(count => (JsonNode)count) : []]),
    };

    private static (int Same, int All) Compare(string path, string language, CslLocales locales, OracleResult theirs)
    {
        var style = CslStyle.Load(File.ReadAllText(path));
        using var json = JsonDocument.Parse(s_sources.ToJsonString());
        var items = CslItem.ReadAll(json.RootElement);
        var processor = new CslProcessor(style, items, locales, new CslOptions { Language = language });
        var cites = processor.Cite([.. items.Select((item, place) => CslCitation.Of(item.Id) with { NoteIndex = place + 1 })]);
        var entries = style.HasBibliography ? processor.Bibliography().Entries.ToDictionary(entry => entry.ItemId, entry => CslHtml.Write(entry.Text, links: false)) : [];
        var (same, differing) = (0, new List<string>());
        foreach (var (item, cite) in items.Zip(cites))
        {
            Judge(item.Id, "entry", entries.GetValueOrDefault(item.Id, ""), theirs.Entries.GetValueOrDefault(item.Id, ""));
            Judge(item.Id, "cite", FixtureRunner.Write(cite), theirs.Cites.GetValueOrDefault(item.Id, ""));
        }

        Console.WriteLine($"{Path.GetFileName(path)} {language}: {same} of {same + differing.Count} the same");
        differing.ForEach(Console.WriteLine);
        return (same, same + differing.Count);

        void Judge(string id, string what, string own, string other)
        {
            if (own.Trim() == other.Trim()) same++;
            else differing.Add($"  {id} {what}\n    own      {own}\n    citeproc {other}");
        }
    }

    /// <summary>Memory that a style with the most references takes, each in a fresh process.</summary>
    private static async Task WeighAsync(string folder, string path, string language, CancellationToken cancellationToken)
    {
        var job = Job(folder, path, language, isTimed: false);
        (job["items"], job["rounds"]) = (new JsonArray(), new JsonArray(s_rounds[^1]));
        var theirs = await CiteprocOracle.RunAsync(job, cancellationToken);
        var own = await CslMemory.MeasureAsync(path, Path.Combine(folder, "locales"), s_rounds[^1], cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"extra memory",-16} FactBot {own.Extra,6:F0} MiB citeproc {theirs.ExtraMemory,6:F0} MiB for {s_rounds[^1]} references; {own.Alive:F0} MiB of FactBot's heap alive"));
    }

    private static void Time(string path, CslLocales locales, OracleResult theirs)
    {
        var started = Stopwatch.GetTimestamp();
        var style = CslStyle.Load(File.ReadAllText(path));
        Line("load", Stopwatch.GetElapsedTime(started).TotalSeconds, theirs.Load);
        foreach (var count in s_rounds)
            Line($"{count} references", CslStyles.Format(style, locales, count), theirs.Rounds[count]);

        void Line(string what, double own, double other) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what,-16} FactBot {own,6:F3} s   citeproc {other,6:F3} s   ratio {own / other:F2}"));
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace FactBot.Benchmarks.Csl;

/// <summary>What citeproc-js makes of sources.</summary>
/// <param name="Load">Seconds to make the engine with the style.</param>
/// <param name="Entries">The HTML of each source's entry.</param>
/// <param name="Cites">The HTML of each source's first cite.</param>
/// <param name="Rounds">Seconds for a number of generated references.</param>
/// <param name="ExtraMemory">The most memory it had less what it had with the sources before the style, in MiB.</param>
internal sealed record OracleResult(double Load, ImmutableDictionary<string, string> Entries, ImmutableDictionary<string, string> Cites, ImmutableDictionary<int, double> Rounds, double ExtraMemory);

/// <summary>citeproc-js in a node process of its own; only to compare with, never shipped.</summary>
internal static class CiteprocOracle
{
    /// <summary>Installs the pinned version beside the script, when it is not there.</summary>
    internal static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "citeproc")))
            await Tool.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--prefix", Folder], cancellationToken);
    }

    /// <summary>Formats items, and then the given numbers of generated ones.</summary>
    /// <exception cref="InvalidOperationException">The process failed; the message has what it said.</exception>
    internal static async Task<OracleResult> RunAsync(JsonObject job, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "oracle.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardInput.WriteAsync(job.ToJsonString().AsMemory(), cancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? Read(JsonNode.Parse(await output)!)
            : throw new InvalidOperationException($"citeproc ended with {process.ExitCode}:\n{await error}");
    }

    private static string Folder => Path.Combine(Repository.Root(), "tests", "FactBot.Benchmarks", "citeproc");

    private static OracleResult Read(JsonNode result) => new(
        (double)result["load"]!,
        Texts(result["entries"]!),
        Texts(result["cites"]!),
        result["rounds"]!.AsObject().ToImmutableDictionary(pair => int.Parse(pair.Key, System.Globalization.CultureInfo.InvariantCulture), pair => (double)pair.Value!),
        (double)result["extraMemory"]!);

    private static ImmutableDictionary<string, string> Texts(JsonNode node) =>
        node.AsObject().ToImmutableDictionary(pair => pair.Key, pair => Html((string)pair.Value!));

    /// <summary>The entry without the block around it, spelled as our own writer spells it: the same page in a browser.</summary>
    private static string Html(string entry) => entry.Trim()
        .Replace("<div class=\"csl-entry\">", "", StringComparison.Ordinal)
        .Replace("</div>", "", StringComparison.Ordinal)
        .Replace("font-variant: small-caps;", "font-variant:small-caps;", StringComparison.Ordinal)
        .Replace("&nbsp;", "\u00a0", StringComparison.Ordinal)
        .Trim();
}

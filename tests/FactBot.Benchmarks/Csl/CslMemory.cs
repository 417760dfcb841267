using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FactBot.Csl;

namespace FactBot.Benchmarks.Csl;

/// <summary>Memory that formatting took, in MiB.</summary>
/// <param name="Extra">The most the process had, less what it had with the references before the style.</param>
/// <param name="Alive">How much more of the managed heap was in use afterwards; the rest of <paramref name="Extra"/> is code and garbage.</param>
internal sealed record CslWeight(double Extra, double Alive);

/// <summary>
/// How much memory a process gains by loading a style and formatting generated references: <c>csl-memory STYLE
/// LOCALES-FOLDER COUNT</c>, in a process of its own that did nothing else before.
/// </summary>
internal static class CslMemory
{
    private const double Mib = 1024 * 1024;

    /// <summary>Runs this program as such a process.</summary>
    internal static async Task<CslWeight> MeasureAsync(string style, string locales, int count, CancellationToken cancellationToken)
    {
        string[] arguments = ["csl-memory", style, locales, count.ToString(CultureInfo.InvariantCulture)];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<CslWeight>(output)!
            : throw new InvalidOperationException($"csl-memory {style} ended with {process.ExitCode}");
    }

    /// <summary>The process itself: prints its figures as one line of JSON.</summary>
    internal static int Run(string style, string locales, string count)
    {
        var items = Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(GeneratedItem.Of).ToImmutableArray();
        using var self = Process.GetCurrentProcess();
        var (before, heap) = (self.WorkingSet64, GC.GetTotalMemory(forceFullCollection: false));
        var processor = CslStyles.Format(CslStyle.Load(File.ReadAllText(style)), CslLocales.FromFolder(locales), items);
        self.Refresh();
        var peak = self.PeakWorkingSet64;
        var alive = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(processor);
        GC.KeepAlive(items);
        Console.WriteLine(JsonSerializer.Serialize(new CslWeight((peak - before) / Mib, (alive - heap) / Mib)));
        return 0;
    }
}

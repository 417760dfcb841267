using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FactBot.Benchmarks.Retrieval.Engines;
using FactBot.Domain.Chat;
using FactBot.Hosting;

namespace FactBot.Benchmarks.Speed;

/// <summary>What a process of its own showed, which only opened an index and asked it.</summary>
/// <param name="OpenMs">Opening, in milliseconds.</param>
/// <param name="FirstMs">The first answer after that.</param>
/// <param name="SinceStartMs">From the start of the process to the first answer, the runtime's own start included.</param>
/// <param name="WorkingSetMiB">Memory of the process after all questions.</param>
/// <param name="GrowthMiB">The same less what it had before it opened anything; pages of mapped files count as memory.</param>
/// <param name="HeapMiB">What is alive on the managed heap after a full collection.</param>
internal sealed record Cold(double OpenMs, double FirstMs, double SinceStartMs, double WorkingSetMiB, double GrowthMiB, double HeapMiB);

/// <summary>
/// Opens an index in a fresh process whose files the system has dropped from its memory (by dd, where it can), asks
/// for the first answer, then everything else: <c>speed-cold factbot|lucene PATH QUESTIONS</c>.
/// </summary>
internal static class ColdStart
{
    private const double MiB = 1024 * 1024;

    /// <summary>Runs this program as such a process.</summary>
    internal static async Task<Cold> MeasureAsync(string kind, string path, ImmutableArray<GeneratedQuestion> questions, string questionFile, CancellationToken cancellationToken)
    {
        await File.WriteAllLinesAsync(questionFile, questions.Select(question => question.Text), cancellationToken);
        await ForgetAsync(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!, cancellationToken);
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["speed-cold", kind, path, questionFile]) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Cold>(output)!
            : throw new InvalidOperationException($"speed-cold {kind} ended with {process.ExitCode}");
    }

    /// <summary>The process itself: prints its figures as one line of JSON.</summary>
    internal static async Task<int> RunAsync(string kind, string path, string questionFile, CancellationToken cancellationToken)
    {
        var before = Environment.WorkingSet;
        var questions = await File.ReadAllLinesAsync(questionFile, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        using var opened = Open(kind, path, out var contender);
        var open = Stopwatch.GetElapsedTime(started);
        await contender.Ask(questions[0], cancellationToken);
        var first = Stopwatch.GetElapsedTime(started) - open;
        var sinceStart = TimeProvider.System.GetLocalNow().DateTime - Process.GetCurrentProcess().StartTime;
        foreach (var question in questions)
        {
            await contender.Ask(question, cancellationToken);
        }

        var after = Environment.WorkingSet;
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine(JsonSerializer.Serialize(new Cold(open.TotalMilliseconds, first.TotalMilliseconds, sinceStart.TotalMilliseconds, after / MiB, (after - before) / MiB, heap / MiB)));
        return 0;
    }

    private static IDisposable Open(string kind, string path, out SpeedContender contender)
    {
        if (kind == "lucene")
        {
            var engine = LuceneEngine.Open(path);
            contender = SpeedContender.Of(engine);
            return engine;
        }

        _ = Rehearsal.Begin();
        var desk = Desk.Open(path, TimeProvider.System);
        contender = SpeedContender.Answer(desk);
        return desk;
    }

    private static async Task ForgetAsync(string folder, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await Tool.RunAsync("dd", [string.Create(CultureInfo.InvariantCulture, $"of={file}"), "oflag=nocache", "conv=notrunc,fdatasync", "count=0", "status=none"], cancellationToken);
        }
    }
}

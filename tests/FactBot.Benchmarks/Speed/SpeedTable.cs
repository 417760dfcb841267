using System.Collections.Immutable;
using System.Globalization;

namespace FactBot.Benchmarks.Speed;

/// <summary>Prints what was measured over one number of facts.</summary>
internal static class SpeedTable
{
    private const double MiB = 1024 * 1024;

    internal static void PrintBuilt(int facts, ImmutableArray<Built> all)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{facts:N0} facts"));
        foreach (var built in all)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{built.Name,-16} built in {built.Seconds,7:F1} s ({built.Processor,6:F1} s of processor), {facts / built.Seconds,9:N0} facts/s, {built.Size / MiB,8:F1} MiB on disk, {built.Size / (double)facts,6:F0} bytes a fact"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: FactBot's import takes {all[0].Seconds / all[1].Seconds:F2} times as long as sqlite3's own .import and FTS5 rebuild, and {all[0].Processor / all[1].Processor:F2} times its processor time"));
    }

    internal static void PrintAsked(ImmutableArray<SpeedContender> contenders)
    {
        Console.WriteLine("                 one thread: p50 ms    p99 ms | 16 threads: p50 ms    p99 ms | fact among the 10 shown");
        foreach (var contender in contenders)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contender.Name,-16} {contender.Alone.P50,18:F2} {contender.Alone.P99,9:F2} | {contender.Together.P50,18:F2} {contender.Together.P99,9:F2} | {contender.Brought / (double)contender.Alone.Count,6:P0} of {contender.Alone.Count}"));
        }

        foreach (var contender in contenders)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contender.Name,-16} {contender.AfterOthers.P50,18:F2} {contender.AfterOthers.P99,9:F2} by one thread, where the others were asked in between"));
        }

        var (search, answer, lucene) = (contenders[0], contenders[1], contenders[2]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: FactBot's search takes {search.Alone.P50 / lucene.Alone.P50:F2} (p50) and {search.Alone.P99 / lucene.Alone.P99:F2} (p99) times Lucene.NET's; the whole answer {answer.Alone.P50 / lucene.Alone.P50:F2} and {answer.Alone.P99 / lucene.Alone.P99:F2}"));
    }

    internal static void PrintFiltered(ImmutableArray<SpeedContender> contenders)
    {
        Console.WriteLine($"filtered questions, {contenders[0].Alone.Count} of each, by one thread");
        foreach (var contender in contenders)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contender.Name,-16} p50 {contender.Alone.P50,8:F2} ms, p99 {contender.Alone.P99,8:F2} ms; fact among the 10 shown {contender.Brought / (double)contender.Alone.Count:P0}"));
        }
    }

    internal static void PrintCold(string name, Cold cold) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-16} cold: opened in {cold.OpenMs:F0} ms, first answer after {cold.OpenMs + cold.FirstMs:F0} ms, {cold.SinceStartMs:F0} ms after the process was started; after all questions {cold.WorkingSetMiB:F0} MiB working set (grown by {cold.GrowthMiB:F0}), {cold.HeapMiB:F0} MiB managed heap"));

    internal static void PrintAdding(AddingFigures figures)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nadding at {figures.Facts:N0} facts while {figures.Askers} threads ask without pause ({figures.Adds.Count} adds, one each {figures.PauseMs} ms, {figures.Found} found at once)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"add              p50 {figures.Adds.P50,8:F2} ms, p99 {figures.Adds.P99,8:F2} ms; with nobody asking p50 {figures.QuietAdds.P50:F2} ms, p99 {figures.QuietAdds.P99:F2} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"askers           p50 {figures.Without.P50,8:F2} ms, p99 {figures.Without.P99,8:F2} ms without adding ({figures.Without.Count} questions)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"askers           p50 {figures.With.P50,8:F2} ms, p99 {figures.With.P99,8:F2} ms with adding ({figures.With.Count} questions)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: the askers' p99 is {figures.With.P99 / figures.Without.P99:F2} times as long while facts are added"));
    }
}

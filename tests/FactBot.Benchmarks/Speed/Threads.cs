using System.Diagnostics;
using FactBot.Testing.Measuring;

namespace FactBot.Benchmarks.Speed;

/// <summary>Many askers at the same time, each a thread of its own.</summary>
internal static class Threads
{
    /// <summary>
    /// Has threads ask one question after the other, without pause, until there is none left.
    /// </summary>
    /// <param name="count">How many threads.</param>
    /// <param name="next">Gives the next question, or null at the end; called by all threads.</param>
    /// <param name="ask">Asks it.</param>
    /// <returns>How long each question took.</returns>
    internal static async Task<Latencies> AskAsync(int count, Func<string?> next, Func<string, ValueTask> ask)
    {
        var all = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Factory.StartNew(
            () => Run(next, ask), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        var times = new Latencies();
        foreach (var own in all)
        {
            times.Add(own);
        }

        return times;
    }

    private static Latencies Run(Func<string?> next, Func<string, ValueTask> ask)
    {
        var times = new Latencies();
        while (next() is { } question)
        {
            var started = Stopwatch.GetTimestamp();
            ask(question).AsTask().GetAwaiter().GetResult();
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        return times;
    }
}

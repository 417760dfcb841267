using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace FactBot.Benchmarks.Serving;

/// <summary>
/// Asks servers in turns, so that a busy machine slows all of them alike; every answer is checked.
/// </summary>
internal static class SideBySide
{
    private const int Rounds = 8;
    private const int Askers = 16;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);

    /// <summary>Measures a bare endpoint and FactBot, and prints both with the ratio.</summary>
    internal static async Task RunAsync(Contender bare, Contender desk, string what, CancellationToken cancellationToken)
    {
        await MeasureAsync([bare, desk], cancellationToken);
        Print(bare, what);
        Print(desk, what);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: FactBot answers {desk.PerSecond / bare.PerSecond:F3} times as many {what} in a second; its p99 is {desk.Percentile(.99) / bare.Percentile(.99):F1} times the bare endpoint's"));
    }

    private static async Task MeasureAsync(Contender[] contenders, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Askers });
        var number = 0;

        // The first round lets both compile what they need; it does not count.
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var contender in contenders)
            {
                var started = Stopwatch.GetTimestamp();
                var times = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => AskAsync(started, contender)));
                if (round > 0)
                {
                    contender.Seconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
                    contender.Times.AddRange(times.SelectMany(own => own));
                }
            }
        }

        async Task<List<double>> AskAsync(long started, Contender contender)
        {
            var times = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < s_round)
            {
                times.Add(await RequestAsync(client, contender, Interlocked.Increment(ref number), cancellationToken));
            }

            return times;
        }
    }

    private static async Task<double> RequestAsync(HttpClient client, Contender contender, int number, CancellationToken cancellationToken)
    {
        using var request = contender.Contest.Request(contender.Address, number);
        var started = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return response.StatusCode == HttpStatusCode.OK && contender.Contest.IsRight(number, answer)
            ? took
            : throw new InvalidOperationException($"{contender.Name} answered request {number} with {(int)response.StatusCode} {answer}");
    }

    private static void Print(Contender contender, string what) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{contender.Name,-13} {contender.PerSecond,8:F0} {what}/s  p50 {contender.Percentile(.5),6:F2} ms  p99 {contender.Percentile(.99),6:F2} ms  ({contender.Times.Count} {what}, {Askers} at a time)"));
}

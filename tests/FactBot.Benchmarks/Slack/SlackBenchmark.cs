using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace FactBot.Benchmarks.Slack;

/// <summary>
/// Signed slash commands that ask a question, against FactBot with the sample facts and against a bare endpoint that
/// checks the same signature. The two take turns, so that a busy machine slows both. Every answer is checked.
/// </summary>
internal static class SlackBenchmark
{
    private const int Rounds = 8;
    private const int Askers = 16;
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(2);

    internal static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("factbot-slack-").FullName;
        try
        {
            var factbot = Path.Combine(Repository.Root(), ".artifacts", "bin", "FactBot", "release", OperatingSystem.IsWindows() ? "factbot.exe" : "factbot");
            await Tool.RunAsync("dotnet", ["build", Path.Combine(Repository.Root(), "src", "FactBot"), "-c", "Release"], cancellationToken);
            await using var slack = await QuietSlack.StartAsync();
            using var bare = await Contender.StartAsync("bare endpoint", Environment.ProcessPath!, ["slack-bare"], folder, Settings(slack.Address), cancellationToken);
            using var desk = await Contender.StartAsync("FactBot", factbot, ["serve", "--sample", "--db", Path.Combine(folder, "facts.db"), "--urls"], folder, Settings(slack.Address), cancellationToken);
            await MeasureAsync([bare, desk], cancellationToken);
            Print(bare);
            Print(desk);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio: FactBot answers {desk.PerSecond / bare.PerSecond:F2} times as many commands in a second; its p99 is {desk.Percentile(.99) / bare.Percentile(.99):F2} times the bare endpoint's"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Dictionary<string, string> Settings(Uri slack) => new()
    {
        ["Slack__BotToken"] = "xoxb-benchmark",
        ["Slack__SigningSecret"] = SignedCommand.Secret,
        ["Slack__ApiBaseUrl"] = new Uri(slack, "api/").AbsoluteUri,
        ["Logging__LogLevel__Default"] = "Warning",
    };

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
                times.Add(await CommandAsync(client, contender, Interlocked.Increment(ref number), cancellationToken));
            }

            return times;
        }
    }

    private static async Task<double> CommandAsync(HttpClient client, Contender contender, int number, CancellationToken cancellationToken)
    {
        using var request = SignedCommand.Request(contender.Commands, number, TimeProvider.System.GetUtcNow());
        var started = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var expected = contender.Name == "FactBot" ? SignedCommand.AnswerTo(number) : "trigger_id";
        return response.StatusCode == HttpStatusCode.OK && answer.Contains(expected, StringComparison.Ordinal)
            ? took
            : throw new InvalidOperationException($"{contender.Name} answered command {number} with {(int)response.StatusCode} {answer}");
    }

    private static void Print(Contender contender) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{contender.Name,-13} {contender.PerSecond,8:F0} commands/s  p50 {contender.Percentile(.5),6:F2} ms  p99 {contender.Percentile(.99),6:F2} ms  ({contender.Times.Count} commands, {Askers} at a time)"));
}

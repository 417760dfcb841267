using FactBot.Benchmarks.Serving;
using FactBot.Testing;

namespace FactBot.Benchmarks.Slack;

/// <summary>
/// Signed slash commands that ask a question, against FactBot with the sample facts and against a bare endpoint that
/// checks the same signature and says back what it was sent.
/// </summary>
internal static class SlackBenchmark
{
    internal static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await QuietSlack.StartAsync();
        var settings = new Dictionary<string, string>
        {
            ["Slack__BotToken"] = "xoxb-benchmark",
            ["Slack__SigningSecret"] = SignedCommand.Secret,
            ["Slack__ApiBaseUrl"] = new Uri(slack.Address, "api/").AbsoluteUri,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        using var bare = await Contender.StartAsync(
            new Launch("bare endpoint", Environment.ProcessPath!, ["slack-bare"], folder.Path, settings),
            new Contest(SignedCommand.Request, (_, answer) => answer.Contains("trigger_id", StringComparison.Ordinal)),
            cancellationToken);
        using var desk = await Contender.StartAsync(
            await FactBotServer.LaunchAsync(folder, settings, cancellationToken),
            new Contest(SignedCommand.Request, Questions.IsRight),
            cancellationToken);
        await SideBySide.RunAsync(bare, desk, "commands", cancellationToken);
        return 0;
    }
}

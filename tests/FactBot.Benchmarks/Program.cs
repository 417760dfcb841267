using FactBot.Benchmarks;
using FactBot.Benchmarks.Slack;

return args switch
{
    ["startup"] => await StartupBenchmark.RunAsync(CancellationToken.None),
    ["slack"] => await SlackBenchmark.RunAsync(CancellationToken.None),
    ["slack-bare", var address] => await BareEndpoint.ServeAsync(address),
    ["csl", .. var rest] => await FactBot.Benchmarks.Csl.CslCommand.RunAsync(rest, CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/FactBot.Benchmarks -- startup | slack | csl");
    return 2;
}

using FactBot.Benchmarks;
using FactBot.Benchmarks.Slack;
using FactBot.Benchmarks.Teams;

return args switch
{
    ["startup"] => await StartupBenchmark.RunAsync(CancellationToken.None),
    ["slack"] => await SlackBenchmark.RunAsync(CancellationToken.None),
    ["slack-bare", var address] => await FactBot.Benchmarks.Slack.BareEndpoint.ServeAsync(address),
    ["teams"] => await TeamsBenchmark.RunAsync(CancellationToken.None),
    ["teams-bare", var address] => await FactBot.Benchmarks.Teams.BareEndpoint.ServeAsync(address),
    ["csl-memory", var style, var locales, var count] => FactBot.Benchmarks.Csl.CslMemory.Run(style, locales, count),
    ["csl", .. var rest] => await FactBot.Benchmarks.Csl.CslCommand.RunAsync(rest, CancellationToken.None),
    ["retrieval", .. var rest] => await FactBot.Benchmarks.Retrieval.RetrievalCommand.RunAsync(rest, CancellationToken.None),
    ["learn", .. var rest] => await FactBot.Benchmarks.Learning.LearnCommand.RunAsync(rest, CancellationToken.None),
    ["near-misses"] => await FactBot.Benchmarks.Samples.SampleQuestions.AskNearMissesAsync(CancellationToken.None),
    ["questions"] => await FactBot.Benchmarks.Samples.SampleQuestions.AskAsync(CancellationToken.None),
    ["speed", .. var rest] => await FactBot.Benchmarks.Speed.SpeedCommand.RunAsync(rest, CancellationToken.None),
    ["speed-cold", var kind, var path, var questions] => await FactBot.Benchmarks.Speed.ColdStart.RunAsync(kind, path, questions, CancellationToken.None),
    ["meaning", .. var rest] => await FactBot.Benchmarks.Meaning.MeaningCommand.RunAsync(rest, CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/FactBot.Benchmarks -- startup | slack | teams | csl | retrieval | learn | speed | meaning | near-misses | questions");
    return 2;
}

using FactBot.Benchmarks;

return args switch
{
    ["startup"] => await StartupBenchmark.RunAsync(CancellationToken.None),
    ["csl", .. var rest] => FactBot.Benchmarks.Csl.CslCommand.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/FactBot.Benchmarks -- startup | csl");
    return 2;
}

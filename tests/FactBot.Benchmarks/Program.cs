using FactBot.Benchmarks;

return args switch
{
    ["startup"] => await StartupBenchmark.RunAsync(CancellationToken.None),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/FactBot.Benchmarks -- startup");
    return 2;
}

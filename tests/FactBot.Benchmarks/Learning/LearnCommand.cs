using System.Collections.Immutable;
using FactBot.Benchmarks.Retrieval;

namespace FactBot.Benchmarks.Learning;

/// <summary>
/// `learn --data FOLDER [--write]` learns from sets with known answers, and from the questions about the sample facts,
/// what each feature weighs in the ranking, what sets the order of the best right, and when to be silent. With --write
/// all three are kept beside the domain's sources, which must then be built anew.
/// </summary>
internal static class LearnCommand
{
    internal static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = new Arguments(args);
        var (folder, isWritten) = (options.Value("--data"), options.Flag("--write"));
        if (folder is null || !options.AreAllUsed)
        {
            return Usage();
        }

        try
        {
            var (weights, order, ofFolds) = await RankingStep.RunAsync(folder, cancellationToken);
            var confidence = await SilenceStep.RunAsync(folder, fold => ofFolds[fold], cancellationToken);
            if (isWritten)
            {
                await WriteAsync("Ranking.txt", folder, weights, cancellationToken);
                await WriteAsync("Order.txt", folder, order, cancellationToken);
                await WriteAsync("Confidence.txt", folder, confidence, cancellationToken);
            }

            return 0;
        }
        catch (BadDataException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    /// <summary>The command stands in the first line, with the folder's name: where it lies is nobody's business.</summary>
    private static async Task WriteAsync(string name, string folder, ImmutableArray<string> lines, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Repository.Root(), "src", "FactBot.Domain", "Answers", name);
        var command = $"# Learned by: dotnet run -c Release --project tests/FactBot.Benchmarks -- learn --data {Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)))} --write";
        await File.WriteAllTextAsync(path, string.Concat(lines.Prepend(command).Select(line => line + "\n")), cancellationToken);
        Console.WriteLine($"written: {Path.GetRelativePath(Repository.Root(), path)}");
    }

    private static int Usage()
    {
        Console.Error.WriteLine("Usage: learn --data FOLDER [--write]\nFOLDER is a set (corpus.jsonl.gz, queries.jsonl, qrels.tsv, removed-docs.tsv) or holds sets.");
        return 2;
    }
}

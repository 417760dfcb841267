using System.Collections.Immutable;
using System.Text.Json;
using FactBot.Benchmarks.Retrieval.Engines;

namespace FactBot.Benchmarks.Retrieval;

/// <summary>
/// `retrieval --data FOLDER [--removed] [--only ENGINE]… [--json FILE]` keeps the texts of each set, asks its questions
/// and puts FactBot beside FTS5 and Lucene.NET. With --removed the run is for abstention: some facts are left out,
/// and for their questions the right answer is silence.
/// </summary>
internal static class RetrievalCommand
{
    /// <summary>How deep a ranking is looked at: R@50.</summary>
    private const int Depth = 50;

    /// <summary>Questions asked before those that count, so that everything is compiled.</summary>
    private const int WarmUp = 20;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = new Arguments(args);
        var (folder, isAbstentionRun, only, file) = (options.Value("--data"), options.Flag("--removed"), options.Values("--only"), options.Value("--json"));
        var wanted = only.IsEmpty ? Contenders.Names : [.. Contenders.Names.Where(name => only.Any(part => name.StartsWith(part, StringComparison.OrdinalIgnoreCase)))];
        if (folder is null || !options.AreAllUsed || wanted.IsEmpty)
        {
            return Usage();
        }

        try
        {
            var all = await MeasureAsync(folder, isAbstentionRun, wanted, cancellationToken);
            if (file is not null)
            {
                await File.WriteAllTextAsync(file, JsonSerializer.Serialize(all, s_json), cancellationToken);
            }

            return 0;
        }
        catch (BadDataException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static async Task<ImmutableArray<SetFigures>> MeasureAsync(string folder, bool isAbstentionRun, ImmutableArray<string> wanted, CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<SetFigures>();
        foreach (var path in RetrievalFolder.SetsIn(folder))
        {
            var figures = await MeasureAsync(RetrievalFolder.Read(path, isAbstentionRun), wanted, cancellationToken);
            RetrievalTable.Print(figures);
            all.Add(figures);
        }

        if (all.Count > 1)
        {
            RetrievalTable.PrintMeans(all.ToImmutable());
        }

        return all.ToImmutable();
    }

    /// <summary>The engines take turns at each question, so that a busy machine slows all alike.</summary>
    private static async Task<SetFigures> MeasureAsync(RetrievalSet set, ImmutableArray<string> wanted, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine($"{set.Name}: importing {set.Texts.Length} facts …");
        var engines = await Contenders.OpenAsync(set, wanted, cancellationToken);
        try
        {
            ImmutableArray<EngineRun> runs = [.. engines.Select(engine => new EngineRun(engine))];
            foreach (var (question, engine) in set.Questions.Take(WarmUp).SelectMany(question => engines, (question, engine) => (question, engine)))
            {
                await engine.AskAsync(question.Text, Depth, cancellationToken);
            }

            Console.Error.WriteLine($"{set.Name}: asking {set.Questions.Length} questions …");
            foreach (var (question, run) in set.Questions.SelectMany(question => runs, (question, run) => (question, run)))
            {
                run.Add(question, await run.Engine.AskAsync(question.Text, Depth, cancellationToken));
            }

            return new SetFigures
            {
                Set = set.Name,
                Texts = set.Texts.Length,
                Answerable = set.Questions.Count(question => question.IsAnswerable),
                Unanswerable = set.Questions.Count(question => !question.IsAnswerable),
                Engines = [.. runs.Select(run => run.Figures())],
            };
        }
        finally
        {
            foreach (var engine in engines)
            {
                engine.Dispose();
            }
        }
    }

    private static int Usage()
    {
        Console.Error.WriteLine($"Usage: retrieval --data FOLDER [--removed] [--only ENGINE] [--json FILE]\nEngines: {string.Join(", ", Contenders.Names)}; the beginning of a name is enough. FOLDER is a set (corpus.jsonl.gz, queries.jsonl, qrels.tsv) or holds sets.");
        return 2;
    }
}

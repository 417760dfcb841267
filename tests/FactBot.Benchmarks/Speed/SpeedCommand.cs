using System.Collections.Immutable;
using System.Globalization;
using FactBot.Benchmarks.Retrieval.Engines;

namespace FactBot.Benchmarks.Speed;

/// <summary>
/// `speed --facts 10000,100000 [--questions 500] [--adding]` generates news (see <see cref="GeneratedNews"/>), imports
/// it beside sqlite3 and Lucene.NET, and asks all of them, FactBot also with filters; with --adding also adds facts while threads ask.
/// </summary>
internal static class SpeedCommand
{
    private const int FewestFacts = 100;

    internal static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var options = new Arguments(args);
        var (counts, questionCount, isAdding) = (Counts(options.Value("--facts") ?? "10000,100000"), Counts(options.Value("--questions") ?? "500"), options.Flag("--adding"));
        if (!options.AreAllUsed || counts.IsEmpty || counts.Min() < FewestFacts || questionCount is not [> 0 and var asked])
        {
            Console.Error.WriteLine("Usage: speed --facts 10000,100000,1000000 [--questions 500] [--adding]; at least 100 facts");
            return 2;
        }

        var news = new GeneratedNews();
        foreach (var facts in counts)
        {
            await MeasureAsync(news, facts, GeneratedQuestions.Make(news, facts, asked), isAdding, cancellationToken);
        }

        return 0;
    }

    private static async Task MeasureAsync(GeneratedNews news, int facts, ImmutableArray<GeneratedQuestion> questions, bool isAdding, CancellationToken cancellationToken)
    {
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{facts:N0} facts: generating and importing …"));
        using var stores = SpeedStores.Make(news, facts);
        SpeedTable.PrintBuilt(facts, [await stores.ImportAsync(cancellationToken), await stores.ImportPlainlyAsync(news, cancellationToken), stores.Index(news)]);
        SpeedTable.PrintCold("FactBot", await ColdStart.MeasureAsync("factbot", stores.Store, questions, stores.File("questions.txt"), cancellationToken));
        SpeedTable.PrintCold(LuceneEngine.Title, await ColdStart.MeasureAsync("lucene", stores.Lucene, questions, stores.File("questions.txt"), cancellationToken));
        SpeedTable.PrintAsked(await SpeedRun.AskAsync(stores, questions, cancellationToken));
        SpeedTable.PrintFiltered(await FilteredRun.AskAsync(stores, news, questions, cancellationToken));
        if (isAdding)
        {
            SpeedTable.PrintAdding(await AddingRun.MeasureAsync(stores, news, questions, cancellationToken));
        }
    }

    private static ImmutableArray<int> Counts(string list) =>
        [.. list.Split(',').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0)];
}

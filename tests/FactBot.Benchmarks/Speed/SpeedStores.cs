using System.Diagnostics;
using FactBot.Benchmarks.Retrieval;
using FactBot.Benchmarks.Retrieval.Engines;
using FactBot.Hosting;
using FactBot.Testing;

namespace FactBot.Benchmarks.Speed;

/// <summary>How an index came about.</summary>
/// <param name="Name">Whose.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Processor">Seconds of processor time.</param>
/// <param name="Size">Bytes on disk afterwards, the facts included where they are kept with it.</param>
internal sealed record Built(string Name, double Seconds, double Processor, long Size);

/// <summary>The same facts in FactBot's store, in a database made by sqlite3, and in a Lucene.NET index.</summary>
internal sealed class SpeedStores : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SpeedStores(int facts) => Facts = facts;

    /// <summary>How many facts.</summary>
    internal int Facts { get; }

    /// <summary>FactBot's store.</summary>
    internal string Store => _folder.File("factbot/facts.db");

    /// <summary>The database made by sqlite3.</summary>
    internal string Plain => _folder.File("plain/plain.db");

    /// <summary>The Lucene.NET index.</summary>
    internal string Lucene => _folder.File("lucene");

    /// <summary>A file that is not there yet.</summary>
    internal string File(string name) => _folder.File(name);

    /// <summary>Makes the folders and writes the facts down for the import.</summary>
    internal static SpeedStores Make(GeneratedNews news, int facts)
    {
        var stores = new SpeedStores(facts);
        foreach (var name in (string[])["factbot", "plain", "lucene"])
        {
            Directory.CreateDirectory(stores._folder.File(name));
        }

        ImportLine.WriteAll(Texts(news, facts), stores._folder.File("facts.jsonl"));
        return stores;
    }

    /// <summary>Imports the facts as <c>factbot import</c> does.</summary>
    internal async Task<Built> ImportAsync(CancellationToken cancellationToken)
    {
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using (var desk = Desk.Open(Store, TimeProvider.System))
        {
            var report = await ProductImport.RunAsync(_folder.File("facts.jsonl"), desk, cancellationToken);
            if (report.Added != Facts)
            {
                throw new InvalidOperationException($"{report.Added} of {Facts} facts were imported: {report.StoppedBecause ?? report.Bad.FirstOrDefault()?.Reason}");
            }
        }

        return BuiltSince(started, "FactBot", Environment.CpuUsage.TotalTime - processor, Store);
    }

    /// <summary>Has sqlite3 import the same texts and build its full-text index: its own .import, then 'rebuild'.</summary>
    internal async Task<Built> ImportPlainlyAsync(GeneratedNews news, CancellationToken cancellationToken)
    {
        var file = _folder.File("facts.ascii");
        PlainSqlite.Write(Texts(news, Facts), file);
        var started = Stopwatch.GetTimestamp();
        var processor = await PlainSqlite.ImportAsync(file, Plain, cancellationToken);
        return BuiltSince(started, "sqlite3", processor, Plain);
    }

    /// <summary>Has Lucene.NET index the texts, which are generated meanwhile; what that alone takes is subtracted.</summary>
    internal Built Index(GeneratedNews news)
    {
        var started = Stopwatch.GetTimestamp();
        _ = Texts(news, Facts).Sum(text => text.Text.Length);
        var generating = Stopwatch.GetElapsedTime(started);
        var processor = Environment.CpuUsage.TotalTime;
        started = Stopwatch.GetTimestamp();
        LuceneEngine.Build(Lucene, Texts(news, Facts), isFrench: false);
        var built = BuiltSince(started, LuceneEngine.Title, Environment.CpuUsage.TotalTime - processor - generating, Path.Combine(Lucene, "index"));
        return built with { Seconds = Math.Max(0.001, built.Seconds - generating.TotalSeconds) };
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static Built BuiltSince(long started, string name, TimeSpan processor, string file) => new(
        name,
        Stopwatch.GetElapsedTime(started).TotalSeconds,
        processor.TotalSeconds,
        new DirectoryInfo(Path.GetDirectoryName(file)!).EnumerateFiles("*", SearchOption.AllDirectories).Sum(own => own.Length));

    private static IEnumerable<StoredText> Texts(GeneratedNews news, int facts) => Enumerable.Range(0, facts).Select(news.Fact);
}

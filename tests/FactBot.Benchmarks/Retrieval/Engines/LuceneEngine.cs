using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FactBot.Testing;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>
/// Lucene.NET with the analyser of the language and BM25 as it comes (k1 1.2, b 0.75): title, text and subtitle in one
/// field on disk, mapped into memory, any of the words of the question, each once. Threads may ask at the same time.
/// </summary>
internal sealed class LuceneEngine : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Words = "words";
    private readonly TemporaryFolder? _own;
    private readonly MMapDirectory _directory;
    private readonly Analyzer _analyzer;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    private LuceneEngine(string folder, bool isFrench, TemporaryFolder? own)
    {
        _own = own;
        _analyzer = AnalyzerOf(isFrench);
        _directory = new MMapDirectory(folder);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>The name in tables.</summary>
    internal const string Title = "Lucene.NET BM25";

    /// <inheritdoc/>
    public string Name => Title;

    /// <summary>Indexes texts in a folder of their own.</summary>
    internal static LuceneEngine Over(IEnumerable<StoredText> texts, bool isFrench)
    {
        var folder = new TemporaryFolder();
        Build(folder.Path, texts, isFrench);
        return new LuceneEngine(folder.Path, isFrench, folder);
    }

    /// <summary>Opens an index of English texts.</summary>
    internal static LuceneEngine Open(string folder) => new(folder, isFrench: false, own: null);

    /// <summary>Makes an index.</summary>
    internal static void Build(string folder, IEnumerable<StoredText> texts, bool isFrench)
    {
        using var directory = new MMapDirectory(folder);
        using var analyzer = AnalyzerOf(isFrench);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() });
        foreach (var text in texts)
        {
            writer.AddDocument([new StoredField("id", text.Id), new TextField(Words, $"{text.Title}\n{text.Text}\n{text.Subtitle}", Field.Store.NO)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<Asked> AskAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (Match(text) is not { } query)
        {
            return new(new Asked([], double.NegativeInfinity, Stopwatch.GetElapsedTime(started)));
        }

        var hits = _searcher.Search(query, limit).ScoreDocs;
        ImmutableArray<string> ids = [.. hits.Select(hit => _searcher.Doc(hit.Doc).Get("id", CultureInfo.InvariantCulture))];
        return new(new Asked(ids, hits.Length == 0 ? double.NegativeInfinity : hits[0].Score, Stopwatch.GetElapsedTime(started)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
        _own?.Dispose();
    }

    private static Analyzer AnalyzerOf(bool isFrench) => isFrench ? new FrenchAnalyzer(Version) : new EnglishAnalyzer(Version);

    /// <summary>Any of the words, each once; null when the analyser leaves none.</summary>
    private Query? Match(string text)
    {
        BooleanQuery.MaxClauseCount = 100_000;
        var parsed = new QueryBuilder(_analyzer).CreateBooleanQuery(Words, text);
        if (parsed is not BooleanQuery all)
        {
            return parsed;
        }

        var distinct = new BooleanQuery();
        foreach (var query in all.Clauses.Select(clause => clause.Query).Distinct())
        {
            distinct.Add(query, Occur.SHOULD);
        }

        return distinct;
    }
}

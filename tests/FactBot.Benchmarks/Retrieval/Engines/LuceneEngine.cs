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
/// field on disk, any of the words of the question, each once.
/// </summary>
internal sealed class LuceneEngine : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Words = "words";
    private readonly TemporaryFolder _folder = new();
    private readonly MMapDirectory _directory;
    private readonly Analyzer _analyzer;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    /// <summary>Indexes texts.</summary>
    internal LuceneEngine(string name, IEnumerable<StoredText> texts, bool isFrench)
    {
        Name = name;
        _analyzer = isFrench ? new FrenchAnalyzer(Version) : new EnglishAnalyzer(Version);
        _directory = new MMapDirectory(_folder.Path);
        BooleanQuery.MaxClauseCount = 100_000;
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var text in texts)
            {
                writer.AddDocument([new StoredField("id", text.Id), new TextField(Words, $"{text.Title}\n{text.Text}\n{text.Subtitle}", Field.Store.NO)]);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <inheritdoc/>
    public string Name { get; }

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

    /// <summary>Any of the words, each once; null when the analyser leaves none.</summary>
    private Query? Match(string text)
    {
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

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
        _folder.Dispose();
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using FactBot.Testing;
using Microsoft.Data.Sqlite;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>
/// SQLite's FTS5 as an engineer would set it up: title, text and subtitle, its Porter tokenizer, any of the words of
/// the question, each once, best first by its bm25(). Threads may ask at the same time, each on its own connection.
/// </summary>
internal sealed partial class FtsEngine : IEngine
{
    private readonly TemporaryFolder? _own;
    private readonly IReadOnlySet<string> _stopWords;
    private readonly ThreadLocal<SqliteCommand> _search;

    private FtsEngine(string name, string path, IReadOnlySet<string> stopWords, TemporaryFolder? own)
    {
        (Name, _own, _stopWords) = (name, own, stopWords);
        _search = new ThreadLocal<SqliteCommand>(() => Search(path), trackAllValues: true);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Indexes texts in a file of their own.</summary>
    /// <param name="name">What to call the engine.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="stopWords">Words of a question that are not looked up, in lower case.</param>
    internal static FtsEngine Over(string name, IEnumerable<StoredText> texts, IReadOnlySet<string> stopWords)
    {
        var folder = new TemporaryFolder();
        Build(folder.File("fts.db"), texts);
        return new FtsEngine(name, folder.File("fts.db"), stopWords, folder);
    }

    /// <summary>Opens a file that has a table "texts" like the one that <see cref="Over"/> makes.</summary>
    internal static FtsEngine Open(string name, string path, IReadOnlySet<string> stopWords) => new(name, path, stopWords, own: null);

    /// <inheritdoc/>
    public ValueTask<Asked> AskAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var ids = ImmutableArray.CreateBuilder<string>();
        var best = double.NegativeInfinity;
        if (Match(text) is { Length: > 0 } words)
        {
            var search = _search.Value!;
            search.Parameters["$words"].Value = words;
            search.Parameters["$limit"].Value = limit;
            using var reader = search.ExecuteReader();
            while (reader.Read())
            {
                best = Math.Max(best, reader.GetDouble(1));
                ids.Add(reader.GetString(0));
            }
        }

        return new(new Asked(ids.ToImmutable(), best, Stopwatch.GetElapsedTime(started)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var search in _search.Values)
        {
            search.Connection!.Dispose();
            search.Dispose();
        }

        _search.Dispose();
        _own?.Dispose();
    }

    /// <summary>Any of the words, each once and as a string in which nothing has a meaning.</summary>
    private string Match(string text) =>
        string.Join(" OR ", Words().Matches(text).Select(word => word.Value.ToLowerInvariant()).Distinct().Where(word => !_stopWords.Contains(word)).Select(word => $"\"{word}\""));

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteCommand Search(string path)
    {
        var search = Connect(path).CreateCommand();
        search.CommandText = "select id, -rank from texts where texts match $words order by rank limit $limit";
        search.Parameters.Add("$words", SqliteType.Text);
        search.Parameters.Add("$limit", SqliteType.Integer);
        return search;
    }

    private static void Build(string path, IEnumerable<StoredText> texts)
    {
        using var connection = Connect(path);
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = "create virtual table texts using fts5(id unindexed, title, text, subtitle, tokenize = 'porter unicode61 remove_diacritics 2')";
        command.ExecuteNonQuery();
        command.CommandText = "insert into texts values ($id, $title, $text, $subtitle)";
        var (id, title, body, subtitle) = (command.Parameters.Add("$id", SqliteType.Text), command.Parameters.Add("$title", SqliteType.Text), command.Parameters.Add("$text", SqliteType.Text), command.Parameters.Add("$subtitle", SqliteType.Text));
        foreach (var text in texts)
        {
            (id.Value, title.Value, body.Value, subtitle.Value) = (text.Id, text.Title, text.Text, text.Subtitle ?? "");
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Words();
}

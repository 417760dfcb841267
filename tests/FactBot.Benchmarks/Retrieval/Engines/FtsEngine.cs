using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using FactBot.Testing;
using Microsoft.Data.Sqlite;

namespace FactBot.Benchmarks.Retrieval.Engines;

/// <summary>
/// SQLite's FTS5 as an engineer would set it up: title, text and subtitle, its Porter tokenizer, any of the words of
/// the question, each once, best first by its bm25().
/// </summary>
internal sealed partial class FtsEngine : IEngine
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _search;
    private readonly IReadOnlySet<string> _stopWords;

    /// <summary>Indexes texts.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="stopWords">Words of a question that are not looked up, in lower case.</param>
    internal FtsEngine(string name, IEnumerable<StoredText> texts, IReadOnlySet<string> stopWords)
    {
        (Name, _stopWords) = (name, stopWords);
        _connection = new SqliteConnection($"Data Source={_folder.File("fts.db")};Pooling=False");
        _connection.Open();
        Fill(texts);
        _search = _connection.CreateCommand();
        _search.CommandText = "select id, -rank from texts where texts match $words order by rank limit $limit";
        _search.Parameters.Add("$words", SqliteType.Text);
        _search.Parameters.Add("$limit", SqliteType.Integer);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ValueTask<Asked> AskAsync(string text, int limit, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var ids = ImmutableArray.CreateBuilder<string>();
        var best = double.NegativeInfinity;
        if (Match(text) is { Length: > 0 } words)
        {
            _search.Parameters["$words"].Value = words;
            _search.Parameters["$limit"].Value = limit;
            using var reader = _search.ExecuteReader();
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
        _search.Dispose();
        _connection.Dispose();
        _folder.Dispose();
    }

    /// <summary>Any of the words, each once and as a string in which nothing has a meaning.</summary>
    private string Match(string text) =>
        string.Join(" OR ", Words().Matches(text).Select(word => word.Value.ToLowerInvariant()).Distinct().Where(word => !_stopWords.Contains(word)).Select(word => $"\"{word}\""));

    private void Fill(IEnumerable<StoredText> texts)
    {
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
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

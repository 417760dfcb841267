using FactBot.Benchmarks.Retrieval;

namespace FactBot.Benchmarks.Speed;

/// <summary>The sqlite3 program's own import, and a full-text index over the imported table.</summary>
internal static class PlainSqlite
{
    private const string Columns = "id, title, text, subtitle, speaker, author, url, date";

    /// <summary>Writes texts for <c>.import --ascii</c>, which has separators of its own and no quotes.</summary>
    internal static void Write(IEnumerable<StoredText> texts, string path)
    {
        using var file = new StreamWriter(path);
        foreach (var text in texts)
        {
            file.Write(string.Join('\u001f', text.Id, text.Title, text.Text, text.Subtitle, text.Speaker, text.Author, text.Url, text.Date));
            file.Write('\u001e');
        }
    }

    /// <summary>Imports such a file and builds the index.</summary>
    /// <returns>The processor time it took.</returns>
    /// <exception cref="InvalidOperationException">sqlite3 failed.</exception>
    internal static Task<TimeSpan> ImportAsync(string file, string database, CancellationToken cancellationToken) => Tool.ProcessorTimeAsync(
        "sqlite3",
        [
            database,
            $"create table facts({Columns});",
            $".import --ascii {file} facts",
            "create virtual table texts using fts5(id unindexed, title, text, subtitle, content = 'facts', tokenize = 'porter unicode61 remove_diacritics 2');",
            "insert into texts(texts) values ('rebuild');",
        ],
        cancellationToken);
}

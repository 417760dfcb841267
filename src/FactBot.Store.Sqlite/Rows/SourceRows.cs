using System.Security.Cryptography;
using System.Text.Json;
using FactBot.Domain.Exchange;
using FactBot.Domain.Questions;
using FactBot.Domain.Sources;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads descriptions of sources, each distinct one once.</summary>
internal static class SourceRows
{
    /// <summary>The columns that make a source, in the order of <see cref="Of"/>; of a table named <c>s</c>.</summary>
    internal const string Columns =
        "s.type, s.title, s.translated_title, s.container, s.authors, s.publisher, s.issued, s.accessed, "
        + "s.url, s.archive_url, s.archived_on, s.language, s.number, s.genre, s.other, s.url_status";

    private const string Dead = "dead";

    private const string SelectByDigest = "select id from sources where newsroom = ? and content_sha256 = ?";

    private const string Insert =
        """
        insert into sources (newsroom, content_sha256, type, title, translated_title, container, authors, publisher, issued,
            accessed, url, archive_url, archived_on, language, number, genre, other, url_status, identity, folded)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private const string SelectNext = "select s.id, " + Columns + " from sources s where s.id > ? order by s.id limit 1";

    // Left to itself SQLite walks all sources of the newsroom, though hardly any are new.
    private const string SelectFolded = "select id, folded from sources where +newsroom = ? and id > ? order by id";

    private const string UpdateDerived = "update sources set identity = ?, folded = ? where id = ? and (identity <> ?1 or folded <> ?2)";

    /// <summary>The row of a source, made when there is none.</summary>
    internal static long IdOf(Connection connection, long newsroom, Source source)
    {
        var prepared = Prepare(source);
        return Find(connection, newsroom, prepared) ?? Add(connection, newsroom, prepared);
    }

    /// <summary>The row of a source, or null.</summary>
    internal static long? Find(Connection connection, long newsroom, PreparedSource source)
    {
        using var find = connection.Use(SelectByDigest);
        return find.With(newsroom).With(source.Digest).Step() ? find.Number(0) : null;
    }

    /// <summary>Makes the row of a source.</summary>
    internal static long Add(Connection connection, long newsroom, PreparedSource source)
    {
        using var insert = connection.Use(Insert);
        insert.With(newsroom).With(source.Digest);
        foreach (var text in source.Content)
        {
            insert.With(text);
        }

        insert.With(source.Identity).With(source.Folded).Run();
        return connection.LastId;
    }

    /// <summary>Works out all that is stored of a source.</summary>
    internal static PreparedSource Prepare(Source source)
    {
        using var room = new JsonRoom();
        return Prepare(source, room);
    }

    /// <summary>The same of one of many.</summary>
    internal static PreparedSource Prepare(Source source, JsonRoom room)
    {
        var content = Content(source);

        // Rows made before a status could be recorded keep their digest.
        var told = content[^1] is null ? content[..^1] : content;
        var digest = SHA256.HashData(room.Write(told, WriteTexts));
        return new PreparedSource(content, digest, SourceIdentity.Of(source), Folded(source));
    }

    /// <summary>What a source consists of, column by column.</summary>
    internal static string?[] Content(Source source) =>
    [
        source.Type, source.Title, source.TranslatedTitle, source.Container, SourceJson.Of(source.Authors), source.Publisher,
        Values.Of(source.Issued), Values.Of(source.Accessed), source.Url, source.ArchiveUrl, Values.Of(source.ArchivedOn),
        source.Language, source.Number, source.Genre, SourceJson.Of(source.Other), source.IsUrlDead ? Dead : null,
    ];

    /// <summary>The source in a row that selects <see cref="Columns"/>.</summary>
    internal static Source Of(ref Row row) => new()
    {
        Type = row.Text(),
        Title = row.TextOrNull(),
        TranslatedTitle = row.TextOrNull(),
        Container = row.TextOrNull(),
        Authors = SourceJson.Authors(row.TextOrNull()),
        Publisher = row.TextOrNull(),
        Issued = Values.Date(row.TextOrNull()),
        Accessed = Values.Date(row.TextOrNull()),
        Url = row.TextOrNull(),
        ArchiveUrl = row.TextOrNull(),
        ArchivedOn = Values.Date(row.TextOrNull()),
        Language = row.TextOrNull(),
        Number = row.TextOrNull(),
        Genre = row.TextOrNull(),
        Other = SourceJson.Other(row.TextOrNull()),
        IsUrlDead = row.TextOrNull() == Dead,
    };

    /// <summary>Whether two descriptions say the same in every part.</summary>
    internal static bool AreEqual(Source one, Source other) => Content(one).AsSpan().SequenceEqual(Content(other));

    /// <summary>Makes the derived columns of all sources anew.</summary>
    internal static bool DeriveAnew(Connection connection)
    {
        var last = 0L;
        while (Next(connection, last) is var (id, source))
        {
            using var update = connection.Use(UpdateDerived);
            update.With(SourceIdentity.Of(source)).With(Folded(source)).With(id).Run();
            last = id;
        }

        return true;
    }

    /// <summary>What a filter for sources looks into: title, container, publisher and address, folded, one a line.</summary>
    internal static string Folded(Source source) => string.Join('\n', new[]
    {
        source.Title, source.TranslatedTitle, source.Container, source.Publisher, source.Url,
    }.OfType<string>().Select(TextFolding.Fold));

    /// <summary>Goes through what filters look into, of the sources after a row; the bytes are good until the next.</summary>
    internal static void ForEachFolded(Connection connection, long newsroom, long after, FoldedReader read)
    {
        using var statement = connection.Use(SelectFolded);
        statement.With(newsroom).With(after);
        while (statement.Step())
        {
            read(statement.Number(0), statement.Bytes(1));
        }
    }

    private static (long Id, Source Source)? Next(Connection connection, long after)
    {
        using var statement = connection.Use(SelectNext);
        if (!statement.With(after).Step())
        {
            return null;
        }

        var row = new Row(statement);
        return (row.Number(), Of(ref row));
    }

    private static void WriteTexts(Utf8JsonWriter json, string?[] texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}

/// <summary>Takes the row of a source and, in UTF-8, what filters look into.</summary>
internal delegate void FoldedReader(long id, ReadOnlySpan<byte> folded);

/// <summary>A source with all that is stored of it.</summary>
/// <param name="Content">What it consists of, column by column.</param>
/// <param name="Digest">SHA-256 of that.</param>
/// <param name="Identity">See <see cref="SourceIdentity"/>.</param>
/// <param name="Folded">What a filter for sources looks into.</param>
internal sealed record PreparedSource(string?[] Content, byte[] Digest, string Identity, string Folded);

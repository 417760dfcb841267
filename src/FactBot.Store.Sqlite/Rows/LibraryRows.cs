using System.Collections.Immutable;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Sources;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads the sources that can be cited by a key, with the marks they are found by.</summary>
internal static class LibraryRows
{
    private const string From = " from library l join sources s on s.id = l.source ";

    private const string SelectByMark =
        "select l.id, l.key, " + SourceRows.Columns + From + "join library_marks m on m.entry = l.id where m.newsroom = ? and m.mark = ? order by l.id";

    // Every word has to be somewhere; instr takes each letter as it is.
    private const string SelectByWords =
        "select l.id, l.key, " + SourceRows.Columns + From
        + "where l.newsroom = ?1 and not exists (select 1 from json_each(?2) word where instr(l.folded, word.value) = 0) order by l.id desc limit ?3";

    private const string CountByWords =
        "select count(*) from library l where l.newsroom = ?1 and not exists (select 1 from json_each(?2) word where instr(l.folded, word.value) = 0)";

    private const string Insert = "insert into library (newsroom, key, source, folded, added_by_id, added_by_name, added_at) values (?, ?, ?, ?, ?, ?, ?)";

    private const string Update = "update library set source = ?, folded = ? where id = ?";

    private const string InsertMark = "insert into library_marks (newsroom, mark, entry) values (?, ?, ?) on conflict do nothing";

    private const string DeleteMarks = "delete from library_marks where entry = ? and mark not like 'key:%'";

    /// <summary>An entry with its row.</summary>
    internal readonly record struct Entry(long Id, LibrarySource Source);

    internal static List<Entry> ByMark(Connection connection, long newsroom, string mark)
    {
        using var statement = connection.Use(SelectByMark);
        return Read(statement.With(newsroom).With(mark));
    }

    internal static LibraryPage Search(Connection connection, long newsroom, string words, int limit)
    {
        var folded = Values.Of([.. TextFolding.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimStart('@'))]) ?? "[]";
        using var count = connection.Use(CountByWords);
        var total = count.With(newsroom).With(folded).Step() ? (int)count.Number(0) : 0;
        using var statement = connection.Use(SelectByWords);
        return new LibraryPage([.. Read(statement.With(newsroom).With(folded).With(limit)).Select(entry => entry.Source)], total);
    }

    internal static void Add(Connection connection, long newsroom, LibrarySource entry, Member by, DateTimeOffset at)
    {
        var source = SourceRows.IdOf(connection, newsroom, entry.Source);
        using (var insert = connection.Use(Insert))
        {
            insert.With(newsroom).With(entry.Key).With(source).With(Folded(entry)).With(by.Id).With(by.Name).With(Values.Of((DateTimeOffset?)at)).Run();
        }

        var id = connection.LastId;
        Mark(connection, newsroom, id, SourceMarks.OfKey(entry.Key));
        Mark(connection, newsroom, id, SourceMarks.Of(entry.Source));
    }

    /// <summary>Has an entry stand for another description from now on; its keys stay.</summary>
    internal static void Replace(Connection connection, long newsroom, long id, LibrarySource entry)
    {
        var source = SourceRows.IdOf(connection, newsroom, entry.Source);
        using (var update = connection.Use(Update))
        {
            update.With(source).With(Folded(entry)).With(id).Run();
        }

        using (var delete = connection.Use(DeleteMarks))
        {
            delete.With(id).Run();
        }

        Mark(connection, newsroom, id, SourceMarks.Of(entry.Source));
    }

    /// <summary>Makes an entry known by further marks.</summary>
    internal static void Mark(Connection connection, long newsroom, long id, params ImmutableArray<string> marks)
    {
        using var insert = connection.Use(InsertMark);
        foreach (var mark in marks)
        {
            insert.With(newsroom).With(mark).With(id).Run();
        }
    }

    private static List<Entry> Read(Statement statement)
    {
        var entries = new List<Entry>();
        while (statement.Step())
        {
            var row = new Row(statement);
            var (id, key) = (row.Number(), row.Text());
            entries.Add(new Entry(id, new LibrarySource(key, SourceRows.Of(ref row))));
        }

        return entries;
    }

    private static string Folded(LibrarySource entry) => string.Join('\n',
        entry.Source.Authors.Select(author => TextFolding.Fold(author.Display)).Append(LibraryKeys.Folded(entry.Key)).Append(SourceRows.Folded(entry.Source)));
}

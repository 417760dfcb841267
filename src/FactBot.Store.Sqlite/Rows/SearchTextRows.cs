using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads the index words of a fact; triggers carry them into the full-text index.</summary>
internal static class SearchTextRows
{
    private const string Insert = "insert into search_text (words, names, context, fact) values (?, ?, ?, ?)";

    private const string Update = "update search_text set words = ?, names = ?, context = ? where fact = ?";

    private const string Select = "select words, names, context from search_text where fact = ?";

    internal static void Add(Connection connection, long fact, SearchText text) => Write(connection, Insert, fact, text);

    /// <summary>Replaces the words of a fact, when they differ.</summary>
    internal static void Replace(Connection connection, long fact, SearchText text)
    {
        var stored = Of(connection, fact);
        if (stored != text)
        {
            Write(connection, stored is null ? Insert : Update, fact, text);
        }
    }

    /// <summary>The words stored for a fact, or null.</summary>
    internal static SearchText? Of(Connection connection, long fact)
    {
        using var statement = connection.Use(Select);
        return statement.With(fact).Step() ? new SearchText(statement.Text(0), statement.Text(1), statement.Text(2)) : null;
    }

    private static void Write(Connection connection, string sql, long fact, SearchText text)
    {
        using var statement = connection.Use(sql);
        statement.With(text.Words).With(text.Names).With(text.Context).With(fact).Run();
    }
}

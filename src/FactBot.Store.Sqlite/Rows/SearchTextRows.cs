using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads the index words of a fact; triggers carry them into the full-text index.</summary>
internal static class SearchTextRows
{
    private const string Insert = "insert into search_text (statement, measure, excerpts, names, roles, context, fact) values (?, ?, ?, ?, ?, ?, ?)";

    private const string Update = "update search_text set statement = ?, measure = ?, excerpts = ?, names = ?, roles = ?, context = ? where fact = ?";

    private const string Select = "select statement, measure, excerpts, names, roles, context from search_text where fact = ?";

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
        return statement.With(fact).Step() ? Read(statement, 0) : null;
    }

    /// <summary>The words from six columns in the order of <see cref="SearchText.Fields"/>.</summary>
    internal static SearchText Read(Statement statement, int first) => new(
        statement.Text(first), statement.Text(first + 1), statement.Text(first + 2), statement.Text(first + 3), statement.Text(first + 4), statement.Text(first + 5));

    private static void Write(Connection connection, string sql, long fact, SearchText text)
    {
        using var statement = connection.Use(sql);
        foreach (var field in text.Fields)
        {
            statement.With(field);
        }

        statement.With(fact).Run();
    }
}

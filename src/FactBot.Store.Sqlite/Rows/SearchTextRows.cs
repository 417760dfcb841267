using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads what a generation of the index has of a fact.</summary>
internal static class SearchTextRows
{
    private const string Columns = "kind, state, first_day, last_day, speaker, tags, statement, measure, excerpts, names, roles, context";

    private const string Upsert = "insert or replace into search_text (id, " + Columns + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private const string Select = "select " + Columns + " from search_text where id = ?";

    private const string SelectWithNumber = "select t.kind, t.state, t.first_day, t.last_day, t.speaker, t.tags, t.statement, t.measure, t.excerpts, t.names, t.roles, t.context, f.number from search_text t join facts f on f.id = ? where t.id = ?";

    /// <summary>The row of what a generation has of a fact.</summary>
    internal static long Key(long generation, long fact) => (generation << 40) | fact;

    internal static void Write(Connection connection, long generation, long fact, IndexedFact indexed)
    {
        using var statement = connection.Use(Upsert);
        var text = indexed.Text;
        statement.With(Key(generation, fact))
            .With(Tokens.Of(indexed.Kind)).With(Tokens.Of(indexed.State)).With(Values.Of(indexed.FirstDay)).With(Values.Of(indexed.LastDay)).With(indexed.Speaker).With(indexed.Tags)
            .With(text.Statement).With(text.Measure).With(text.Excerpts).With(text.Names).With(text.Roles).With(text.Context).Run();
    }

    /// <summary>What a generation has of a fact, or null.</summary>
    internal static IndexedFact? Find(Connection connection, long generation, long fact)
    {
        using var statement = connection.Use(Select);
        return statement.With(Key(generation, fact)).Step() ? Read(statement) : null;
    }

    /// <summary>What a generation has of a fact, and the fact's number; or null.</summary>
    internal static (long Number, IndexedFact Fact)? Of(Connection connection, long generation, long fact)
    {
        using var statement = connection.Use(SelectWithNumber);
        return statement.With(fact).With(Key(generation, fact)).Step() ? (statement.Number(12), Read(statement)) : null;
    }

    private static IndexedFact Read(Statement statement) => new(
        FilterValues.Kind(statement.Bytes(0)),
        FilterValues.State(statement.Bytes(1)),
        FilterValues.Day(statement.Bytes(2)),
        FilterValues.Day(statement.Bytes(3)),
        statement.TextOrNull(4),
        statement.TextOrNull(5),
        new SearchText(statement.Text(6), statement.Text(7), statement.Text(8), statement.Text(9), statement.Text(10), statement.Text(11)));
}

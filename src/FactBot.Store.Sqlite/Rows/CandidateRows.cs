using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Reads candidates: a search brings hundreds, so one statement reads of both rows of a fact what ranking asks for.</summary>
internal static class CandidateRows
{
    private static readonly string Select =
        $"""
        select t.kind, t.state, t.first_day, t.last_day, t.statement, t.measure, t.excerpts, t.names, t.roles, t.context, {FactRows.Guarded}
        from search_text t cross join facts f on f.id = ? where t.id = ?
        """;

    /// <summary>The candidate that was found.</summary>
    internal static Candidate At(Connection connection, long generation, in FoundFact found)
    {
        using var statement = connection.Use(Select);
        return statement.With(found.Row).With(SearchTextRows.Key(generation, found.Row)).Step()
            ? new Candidate(new FactId(found.Number), Text(statement, 4), IndexScore.Of(found.Sum))
            {
                Kind = FilterValues.Kind(statement.Bytes(0)),
                State = FilterValues.State(statement.Bytes(1)),
                FirstDay = FilterValues.Day(statement.Bytes(2)),
                LastDay = FilterValues.Day(statement.Bytes(3)),
                IsGuarded = statement.Number(10) == 1,
            }
            : throw Varint.Damaged();
    }

    private static SearchText Text(Statement statement, int first) => new(
        statement.Text(first), statement.Text(first + 1), statement.Text(first + 2), statement.Text(first + 3), statement.Text(first + 4), statement.Text(first + 5));
}

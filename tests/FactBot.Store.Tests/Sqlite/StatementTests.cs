using FactBot.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;

namespace FactBot.Store.Tests.Sqlite;

/// <summary>What a statement is given in one use never shows in another.</summary>
public sealed class StatementTests : IDisposable
{
    private const string Select = "select quote(?), quote(?), quote(?)";
    private readonly Connection connection = Connection.Open(":memory:", SqliteOpenMode.Memory);

    public void Dispose() => connection.Dispose();

    [Fact]
    public void Values_follow_values_of_every_other_kind()
    {
        Action<Statement>[] bindings =
        [
            statement => statement.With("a"), statement => statement.With(""), statement => statement.With((string?)null), statement => statement.With(7), statement => statement.With((long?)null),
            statement => statement.WithReal(0.5), statement => statement.With([0xAB]), statement => statement.With((byte[]?)null), statement => statement.With(new string('x', 5_000)),
        ];
        string[] expected = ["'a'", "''", "NULL", "7", "NULL", "0.5", "X'AB'", "NULL", $"'{new string('x', 5_000)}'"];
        for (var first = 0; first < bindings.Length; first++)
        {
            for (var second = 0; second < bindings.Length; second++)
            {
                Assert.Equal([expected[first], expected[second], expected[first]], Run(bindings[first], bindings[second], bindings[first]));
                Assert.Equal([expected[second], expected[first], expected[first]], Run(bindings[second], bindings[first], bindings[first]));
            }
        }
    }

    [Fact]
    public void What_is_not_bound_is_null_whatever_was_bound_before()
    {
        Assert.Equal(["'a'", "'b'", "'c'"], Run(statement => statement.With("a").With("b").With("c")));
        Assert.Equal(["'a'", "NULL", "NULL"], Run(statement => statement.With("a")));
        Assert.Equal(["NULL", "NULL", "NULL"], Run());
        Assert.Equal(["'a'", "'b'", "'c'"], Run(statement => statement.With("a").With("b").With("c")));
    }

    private string[] Run(params Action<Statement>[] bind)
    {
        using var statement = connection.Use(Select);
        Array.ForEach(bind, one => one(statement));
        Assert.True(statement.Step());
        return [statement.Text(0), statement.Text(1), statement.Text(2)];
    }
}

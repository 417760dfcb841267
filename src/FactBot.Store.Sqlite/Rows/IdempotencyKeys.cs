using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Remembers which delivery wrote which fact.</summary>
internal static class IdempotencyKeys
{
    private const string Select = "select fact from idempotency_keys where newsroom = ? and key = ?";

    private const string Insert = "insert into idempotency_keys (newsroom, key, fact) values (?, ?, ?)";

    /// <summary>The row of the fact that a key wrote, or null.</summary>
    internal static long? Find(Connection connection, long newsroom, string? key)
    {
        if (key is null)
        {
            return null;
        }

        using var statement = connection.Use(Select);
        return statement.With(newsroom).With(key).Step() ? statement.Number(0) : null;
    }

    internal static void Add(Connection connection, long newsroom, string? key, long fact)
    {
        if (key is not null)
        {
            using var statement = connection.Use(Insert);
            statement.With(newsroom).With(key).With(fact).Run();
        }
    }
}

using System.Collections.Immutable;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads sealed secrets.</summary>
internal static class SecretRows
{
    private const string Put = "insert into secrets (name, bytes) values (?, ?) on conflict (name) do update set bytes = excluded.bytes";

    private const string Select = "select bytes from secrets where name = ?";

    private const string SelectNames = "select name from secrets where substr(name, 1, length(?1)) = ?1 order by name";

    private const string Delete = "delete from secrets where name = ?";

    internal static void Keep(Connection connection, string name, ReadOnlyMemory<byte> bytes)
    {
        using var statement = connection.Use(Put);
        statement.With(name).With(bytes.ToArray()).Run();
    }

    internal static ReadOnlyMemory<byte>? Find(Connection connection, string name)
    {
        using var statement = connection.Use(Select);
        return statement.With(name).Step() ? new ReadOnlyMemory<byte>(statement.BytesOrNull(0)) : (ReadOnlyMemory<byte>?)null;
    }

    internal static ImmutableArray<string> Names(Connection connection, string prefix)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        using var statement = connection.Use(SelectNames);
        statement.With(prefix);
        while (statement.Step())
        {
            names.Add(statement.Text(0));
        }

        return names.ToImmutable();
    }

    internal static void Remove(Connection connection, string name)
    {
        using var statement = connection.Use(Delete);
        statement.With(name).Run();
    }
}

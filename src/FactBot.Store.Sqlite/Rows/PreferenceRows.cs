using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads what people and lists prefer.</summary>
internal static class PreferenceRows
{
    private const string Select = "select value from preferences where newsroom = ? and owner = ? and name = ?";

    private const string Upsert = "insert into preferences (newsroom, owner, name, value) values (?, ?, ?, ?) on conflict do update set value = excluded.value";

    private const string Delete = "delete from preferences where newsroom = ? and owner = ? and name = ?";

    internal static string? Find(Connection connection, long newsroom, PreferenceOwner owner, string name)
    {
        using var statement = connection.Use(Select);
        return statement.With(newsroom).With(Of(owner)).With(name).Step() ? statement.Text(0) : null;
    }

    internal static void Keep(Connection connection, long newsroom, PreferenceOwner owner, string name, string? value)
    {
        using var statement = connection.Use(value is null ? Delete : Upsert);
        statement.With(newsroom).With(Of(owner)).With(name);
        _ = value is null ? statement : statement.With(value);
        statement.Run();
    }

    private static string Of(PreferenceOwner owner) => owner switch
    {
        PreferenceOwner.Member member => "member:" + member.Id,
        PreferenceOwner.List list => "list:" + TextFolding.Fold(list.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(owner)),
    };
}

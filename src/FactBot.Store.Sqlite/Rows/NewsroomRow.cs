using FactBot.Domain.Chat;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>A newsroom with its counters.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="LastNumber">The greatest number a fact of it has.</param>
/// <param name="FactCount">How many facts it has.</param>
internal sealed record NewsroomRow(long Id, long LastNumber, long FactCount)
{
    private const string Select = "select id, last_number, fact_count from newsrooms where name = ?";

    private const string SelectName = "select name from newsrooms where id = ?";

    private const string Insert = "insert into newsrooms (name) values (?)";

    private const string Update = "update newsrooms set last_number = ?, fact_count = ? where id = ?";

    /// <summary>The newsroom, or null when nothing of it is on file.</summary>
    internal static NewsroomRow? Find(Connection connection, NewsroomId newsroom)
    {
        using var statement = connection.Use(Select);
        return statement.With(newsroom.Value).Step() ? new NewsroomRow(statement.Number(0), statement.Number(1), statement.Number(2)) : null;
    }

    /// <summary>The name of a newsroom that exists.</summary>
    internal static NewsroomId NameOf(Connection connection, long id)
    {
        using var statement = connection.Use(SelectName);
        return statement.With(id).Step() ? new NewsroomId(statement.Text(0)) : throw new InvalidDataException("A newsroom that has facts is gone.");
    }

    internal static NewsroomRow FindOrMake(Connection connection, NewsroomId newsroom)
    {
        if (Find(connection, newsroom) is { } row)
        {
            return row;
        }

        using var insert = connection.Use(Insert);
        insert.With(newsroom.Value).Run();
        return new NewsroomRow(connection.LastId, 0, 0);
    }

    internal void SaveCounters(Connection connection)
    {
        using var update = connection.Use(Update);
        update.With(LastNumber).With(FactCount).With(Id).Run();
    }
}

using System.Collections.Immutable;
using FactBot.Domain.Turns;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite.Rows;

/// <summary>Writes and reads turns with their calls.</summary>
internal static class TurnRows
{
    private const string Insert =
        "insert into turns (channel, key, conversation, arrived_at, payload) values (?, ?, ?, ?, ?) on conflict do nothing";

    private const string SelectOpen =
        "select id, channel, key, conversation, payload, arrived_at, is_answered, sent from turns where closed_at is null order by id";

    private const string SelectCalls = "select call from turn_calls where turn = ? order by ordinal";

    private const string InsertCall = "insert into turn_calls (turn, ordinal, call) values (?, ?, ?)";

    private const string MarkAnswered = "update turns set is_answered = 1 where id = ?";

    private const string MarkSent = "update turns set sent = ? where id = ?";

    private const string DeleteCalls = "delete from turn_calls where turn = ?";

    private const string Close = "update turns set closed_at = ?, payload = null where id = ?";

    private const string Forget = "delete from turns where closed_at < ?";

    /// <summary>The new turn's id; null when its key is there already.</summary>
    internal static long? Add(Connection connection, Arrival arrival, DateTimeOffset at)
    {
        using var insert = connection.Use(Insert);
        insert.With(arrival.Channel).With(arrival.Key).With(arrival.Conversation).With(Values.Of(at)).With(arrival.Payload.ToArray()).Run();
        return connection.Changes == 1 ? connection.LastId : null;
    }

    internal static ImmutableArray<StoredTurn> Open(Connection connection)
    {
        var turns = ImmutableArray.CreateBuilder<StoredTurn>();
        using var statement = connection.Use(SelectOpen);
        while (statement.Step())
        {
            var id = statement.Number(0);
            var arrival = new Arrival(statement.Text(1), statement.Text(2), statement.Text(3), statement.BytesOrNull(4) ?? []);
            ImmutableArray<Outgoing>? calls = statement.Number(6) == 1 ? Calls(connection, id) : null;
            turns.Add(new StoredTurn(id, arrival, Values.Instant(statement.Text(5))!.Value, calls, (int)statement.Number(7)));
        }

        return turns.ToImmutable();
    }

    internal static void Answer(Connection connection, long id, ImmutableArray<Outgoing> calls)
    {
        foreach (var (ordinal, call) in calls.Index())
        {
            using var insert = connection.Use(InsertCall);
            insert.With(id).With(ordinal).With(call.Bytes.ToArray()).Run();
        }

        Update(connection, MarkAnswered, id);
    }

    internal static void Sent(Connection connection, long id, int count)
    {
        using var update = connection.Use(MarkSent);
        update.With(count).With(id).Run();
    }

    internal static void End(Connection connection, long id, DateTimeOffset at)
    {
        Update(connection, DeleteCalls, id);
        using var update = connection.Use(Close);
        update.With(Values.Of(at)).With(id).Run();
    }

    internal static void ForgetBefore(Connection connection, DateTimeOffset instant)
    {
        using var delete = connection.Use(Forget);
        delete.With(Values.Of(instant)).Run();
    }

    private static void Update(Connection connection, string sql, long id)
    {
        using var statement = connection.Use(sql);
        statement.With(id).Run();
    }

    private static ImmutableArray<Outgoing> Calls(Connection connection, long id)
    {
        var calls = ImmutableArray.CreateBuilder<Outgoing>();
        using var statement = connection.Use(SelectCalls);
        statement.With(id);
        while (statement.Step())
        {
            calls.Add(new Outgoing(statement.BytesOrNull(0)));
        }

        return calls.ToImmutable();
    }
}

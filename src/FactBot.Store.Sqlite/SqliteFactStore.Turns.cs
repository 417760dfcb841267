using System.Collections.Immutable;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore : ITurnStore, ISecretStore
{
    /// <inheritdoc/>
    public ValueTask<StoredTurn?> KeepAsync(Arrival arrival, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => TurnRows.Add(connection, arrival, at) is { } id ? new StoredTurn(id, arrival, at, null, 0) : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<StoredTurn>> OpenAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(TurnRows.Open, cancellationToken);

    /// <inheritdoc/>
    public ValueTask AnswerAsync(long id, ImmutableArray<Outgoing> calls, CancellationToken cancellationToken) =>
        DoAsync(connection => TurnRows.Answer(connection, id, calls), cancellationToken);

    /// <inheritdoc/>
    public ValueTask SentAsync(long id, int count, CancellationToken cancellationToken) =>
        DoAsync(connection => TurnRows.Sent(connection, id, count), cancellationToken);

    /// <inheritdoc/>
    public ValueTask CloseAsync(long id, DateTimeOffset at, CancellationToken cancellationToken) =>
        DoAsync(connection => TurnRows.End(connection, id, at), cancellationToken);

    /// <inheritdoc/>
    public ValueTask ForgetAsync(DateTimeOffset closedBefore, CancellationToken cancellationToken) =>
        DoAsync(connection => TurnRows.ForgetBefore(connection, closedBefore), cancellationToken);

    /// <inheritdoc/>
    public ValueTask PutAsync(string name, ReadOnlyMemory<byte> sealedBytes, CancellationToken cancellationToken) =>
        DoAsync(connection => SecretRows.Keep(connection, name, sealedBytes), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> FindAsync(string name, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => SecretRows.Find(connection, name), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> NamesAsync(string prefix, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => SecretRows.Names(connection, prefix), cancellationToken);

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string name, CancellationToken cancellationToken) =>
        DoAsync(connection => SecretRows.Remove(connection, name), cancellationToken);

    private async ValueTask DoAsync(Action<Connection> work, CancellationToken cancellationToken) => await database.WriteAsync(connection =>
    {
        work(connection);
        return true;
    }, cancellationToken).ConfigureAwait(false);
}

using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Rows;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ListSummary>> ListsAsync(NewsroomId newsroom, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room ? ListRows.All(connection, room.Id) : [], cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<ListSummary>> ListsOfAsync(NewsroomId newsroom, string memberId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room ? ListRows.OfMember(connection, room.Id, memberId) : [], cancellationToken);

    /// <inheritdoc/>
    public ValueTask<FactList?> ListAsync(NewsroomId newsroom, string name, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room && ListRows.Find(connection, room.Id, name) is { } list
            ? ListRows.Read(connection, list)
            : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ListChange> AddToListAsync(NewsroomId newsroom, string name, ImmutableArray<FactId> ids, Member by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(connection =>
        {
            var room = NewsroomRow.FindOrMake(connection, newsroom);
            var list = ListRows.Find(connection, room.Id, name) ?? ListRows.Make(connection, room.Id, name, at);
            var added = Facts(ids).Count(id => FactRows.IdOf(connection, room.Id, id) is { } fact && ListRows.Put(connection, list, fact, by, at));
            return Changed(added, ListRows.Read(connection, list), () => ListRows.Touch(connection, list, at));
        }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ListChange?> RemoveFromListAsync(NewsroomId newsroom, string name, ImmutableArray<FactId> ids, Member by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(connection =>
        {
            if (NewsroomRow.Find(connection, newsroom) is not { } room || ListRows.Find(connection, room.Id, name) is not { } list)
            {
                return null;
            }

            var removed = Facts(ids).Count(id => FactRows.IdOf(connection, room.Id, id) is { } fact && ListRows.TakeOff(connection, list, fact, by, at));
            return Changed(removed, ListRows.Read(connection, list), () => ListRows.Touch(connection, list, at));
        }, cancellationToken);

    private static ImmutableArray<FactId> Facts(ImmutableArray<FactId> ids) => ids.IsDefault ? [] : ids;

    private static ListChange Changed(int count, FactList list, Action touch)
    {
        if (count > 0)
        {
            touch();
        }

        return new ListChange(list, count);
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Rows;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    /// <summary>Few enough to keep a page's reading short, many enough to make the pages' own cost small.</summary>
    private const int PageSize = 500;

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Fact>> GetAsync(NewsroomId newsroom, ImmutableArray<FactId> ids, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } row && !ids.IsDefault
            ? [.. ids.Select(id => FactRows.Find(connection, row.Id, id)).OfType<Fact>()]
            : ImmutableArray<Fact>.Empty, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Fact?> FindByKeyAsync(NewsroomId newsroom, string idempotencyKey, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room && IdempotencyKeys.Find(connection, room.Id, idempotencyKey) is { } row
            ? FactRows.At(connection, row)
            : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Fact>> OfMemberAsync(NewsroomId newsroom, MemberFacts wanted, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room ? FactRows.OfMember(connection, room.Id, wanted) : [], cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Revision>> HistoryAsync(NewsroomId newsroom, FactId id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } row && FactRows.IdOf(connection, row.Id, id) is { } fact
            ? RevisionRows.Of(connection, fact)
            : [], cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Fact> StreamAsync(NewsroomId newsroom, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = FactId.None;
        while (true)
        {
            // Each page is a read of its own, so that a slow consumer never keeps the file from being tidied.
            var after = last;
            var page = await database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } row
                ? FactRows.Page(connection, row.Id, after, PageSize)
                : [], cancellationToken).ConfigureAwait(false);
            foreach (var fact in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return fact;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            last = page[^1].Id;
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> CountAsync(NewsroomId newsroom, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom)?.FactCount ?? 0, cancellationToken);
}

using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Rows;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    /// <inheritdoc/>
    public ValueTask<ImmutableArray<LibraryResult>> KeepSourcesAsync(NewsroomId newsroom, IReadOnlyList<LibrarySource> sources, Member by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(connection =>
        {
            var writing = new LibraryWriting(connection, NewsroomRow.FindOrMake(connection, newsroom).Id, by, at);
            var results = ImmutableArray.CreateBuilder<LibraryResult>(sources.Count);
            foreach (var source in sources)
            {
                cancellationToken.ThrowIfCancellationRequested();
                results.Add(writing.Keep(source));
            }

            return results.MoveToImmutable();
        }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<MarkedSource>> SourcesByMarkAsync(NewsroomId newsroom, ImmutableArray<string> marks, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room
            ? [.. marks.Distinct().SelectMany(mark => LibraryRows.ByMark(connection, room.Id, mark).Select(entry => new MarkedSource(mark, entry.Source)))]
            : ImmutableArray<MarkedSource>.Empty, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<LibraryPage> SearchSourcesAsync(NewsroomId newsroom, string words, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room
            ? LibraryRows.Search(connection, room.Id, words, limit)
            : new LibraryPage([], 0), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> PreferenceAsync(NewsroomId newsroom, PreferenceOwner owner, string name, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room ? PreferenceRows.Find(connection, room.Id, owner, name) : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask PreferAsync(NewsroomId newsroom, PreferenceOwner owner, string name, string? value, CancellationToken cancellationToken) =>
        DoAsync(connection => PreferenceRows.Keep(connection, NewsroomRow.FindOrMake(connection, newsroom).Id, owner, name, value), cancellationToken);
}

using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    /// <inheritdoc/>
    public ValueTask<AddResult> AddAsync(NewsroomId newsroom, Fact fact, string? idempotencyKey, CancellationToken cancellationToken) =>
        database.WriteAsync(connection =>
        {
            var writing = new FactWriting(connection, NewsroomRow.FindOrMake(connection, newsroom));
            var result = writing.Add(NewFact.Of(fact), idempotencyKey);
            writing.Finish();
            return result;
        }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<AddResult>> AddManyAsync(NewsroomId newsroom, IReadOnlyList<Fact> facts, CancellationToken cancellationToken) =>
        database.WriteAsync(connection =>
        {
            var writing = new FactWriting(connection, NewsroomRow.FindOrMake(connection, newsroom));
            var results = ImmutableArray.CreateBuilder<AddResult>(facts.Count);
            foreach (var fact in NewFact.Of(facts, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                results.Add(writing.Add(fact, idempotencyKey: null));
            }

            writing.Finish();
            return results.MoveToImmutable();
        }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<ReviseResult> ReviseAsync(NewsroomId newsroom, Fact revised, Edit edit, string? idempotencyKey, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => NewsroomRow.Find(connection, newsroom) is { } room
            ? Revise(connection, room.Id, revised, edit, idempotencyKey)
            : new ReviseResult.NotOnFile(), cancellationToken);

    private static ReviseResult Revise(Connection connection, long newsroom, Fact revised, Edit edit, string? idempotencyKey)
    {
        if (IdempotencyKeys.Find(connection, newsroom, idempotencyKey) is { } before)
        {
            return new ReviseResult.Revised(FactRows.At(connection, before));
        }

        if (FactRows.IdOf(connection, newsroom, revised.Id) is not { } row)
        {
            return new ReviseResult.NotOnFile();
        }

        Promises.Demand(revised);
        var current = FactRows.At(connection, row);
        if (revised.Version != current.Version + 1)
        {
            return new ReviseResult.Conflict(current);
        }

        if (revised.ExternalId is { } externalId && FactWriting.WithExternalId(connection, newsroom, externalId) is { } holder && holder != row)
        {
            return new ReviseResult.Conflict(FactRows.At(connection, holder));
        }

        Replace(connection, newsroom, row, revised with { Key = current.Key });
        var (stored, sound) = (FactRows.At(connection, row), SoundText.Of(edit));
        RevisionRows.Append(connection, row, RevisionChain.Seal(stored, sound.By, sound.At, sound.Changes, sound.Why, RevisionRows.LastHash(connection, row)));
        IdempotencyKeys.Add(connection, newsroom, idempotencyKey, row);
        return new ReviseResult.Revised(stored);
    }

    private static void Replace(Connection connection, long newsroom, long row, Fact fact)
    {
        using (var update = connection.Use(FactColumns.Update))
        {
            update.Bind(fact, DerivedColumns.Of(fact)).With(row).Run();
        }

        CitationRows.Replace(connection, newsroom, row, fact.Citations);
        SearchTextRows.Replace(connection, row, SearchText.Of(fact));
    }
}

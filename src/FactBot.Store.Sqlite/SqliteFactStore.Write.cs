using System.Collections.Immutable;
using FactBot.Domain.Chat;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;
using FactBot.Store.Sqlite.Index;
using FactBot.Store.Sqlite.Rows;
using FactBot.Store.Sqlite.Sql;

namespace FactBot.Store.Sqlite;

public sealed partial class SqliteFactStore
{
    // Used by the one transaction that writes.
    private readonly SegmentGathering room = new();

    /// <inheritdoc/>
    public async ValueTask<AddResult> AddAsync(NewsroomId newsroom, Fact fact, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var (result, stamp) = await database.WriteAsync(
            connection =>
            {
                var writing = new FactWriting(connection, NewsroomRow.FindOrMake(connection, newsroom), time.GetUtcNow());
                return (writing.Add(preparations.Prepare(fact), idempotencyKey), writing.Finish());
            },
            cancellationToken).ConfigureAwait(false);
        upkeep.Notice(stamp);
        return result;
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<AddResult>> AddManyAsync(NewsroomId newsroom, IReadOnlyList<Fact> facts, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<AddResult>(facts.Count);
        await using var ahead = FactsAhead.Of(facts, preparations, cancellationToken);
        var stamp = await database.WriteAsync(connection => Write(connection, newsroom, ahead, results.Add, cancellationToken), cancellationToken).ConfigureAwait(false);
        upkeep.Notice(stamp);
        return results.MoveToImmutable();
    }

    /// <inheritdoc/>
    public async ValueTask AddStreamAsync(NewsroomId newsroom, IAsyncEnumerable<FactGroup> facts, Action<AddCounts> kept, CancellationToken cancellationToken)
    {
        await using var ahead = new FactsAhead(facts, preparations, cancellationToken);

        // On a thread of its own, for it waits for what others get ready.
        await Task.Factory.StartNew(() => AddBatches(newsroom, ahead, kept, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
    }

    /// <summary>Adds batch after batch. One is acknowledged when the disk has it, which is waited for beside the next.</summary>
    private void AddBatches(NewsroomId newsroom, FactsAhead ahead, Action<AddCounts> kept, CancellationToken cancellationToken)
    {
        var settling = Task.CompletedTask;
        try
        {
            while (ahead.HasMore())
            {
                var counts = AddBatch(newsroom, ahead, cancellationToken);
                settling.GetAwaiter().GetResult();
                settling = Task.Run(
                    () =>
                    {
                        database.Settle();
                        kept(counts);
                    },
                    CancellationToken.None);
            }
        }
        finally
        {
            settling.GetAwaiter().GetResult();
        }
    }

    private AddCounts AddBatch(NewsroomId newsroom, FactsAhead ahead, CancellationToken cancellationToken)
    {
        var counts = default(AddCounts);
        void Count(AddResult result) => counts = result is AddResult.Added ? counts with { Added = counts.Added + 1 } : counts with { AlreadyOnFile = counts.AlreadyOnFile + 1 };
        upkeep.NoticeBatch(database.WriteMany(connection => Write(connection, newsroom, ahead, Count, cancellationToken), cancellationToken));
        return counts;
    }

    private IndexStamp Write(Connection connection, NewsroomId newsroom, FactsAhead ahead, Action<AddResult> tell, CancellationToken cancellationToken)
    {
        var writing = new FactWriting(connection, NewsroomRow.FindOrMake(connection, newsroom), time.GetUtcNow(), room);
        foreach (var fact in ahead.Batch())
        {
            cancellationToken.ThrowIfCancellationRequested();
            tell(writing.Add(fact, idempotencyKey: null));
        }

        return writing.Finish();
    }

    /// <inheritdoc/>
    public async ValueTask<ReviseResult> ReviseAsync(NewsroomId newsroom, Fact revised, Edit edit, string? idempotencyKey, CancellationToken cancellationToken)
    {
        var (result, stamp) = await database.WriteAsync(
            connection => NewsroomRow.Find(connection, newsroom) is { } room
                ? Revise(connection, room.Id, revised, edit, idempotencyKey)
                : (new ReviseResult.NotOnFile(), null),
            cancellationToken).ConfigureAwait(false);
        upkeep.Notice(stamp);
        return result;
    }

    private (ReviseResult Result, IndexStamp? Stamp) Revise(Connection connection, long newsroom, Fact revised, Edit edit, string? idempotencyKey)
    {
        if (IdempotencyKeys.Find(connection, newsroom, idempotencyKey) is { } before)
        {
            return (new ReviseResult.Revised(FactRows.At(connection, before)), null);
        }

        if (FactRows.IdOf(connection, newsroom, revised.Id) is not { } row)
        {
            return (new ReviseResult.NotOnFile(), null);
        }

        Promises.Demand(revised);
        var current = FactRows.At(connection, row);
        if (revised.Version != current.Version + 1)
        {
            return (new ReviseResult.Conflict(current), null);
        }

        if (revised.ExternalId is { } externalId && FactWriting.WithExternalId(connection, newsroom, externalId) is { } holder && holder != row)
        {
            return (new ReviseResult.Conflict(FactRows.At(connection, holder)), null);
        }

        Replace(connection, newsroom, row, revised with { Key = current.Key });
        var (stored, sound) = (FactRows.At(connection, row), SoundText.Of(edit));
        var stamp = Reindex(connection, newsroom, row, stored);
        RevisionRows.Append(connection, row, RevisionChain.Seal(stored, sound.By, sound.At, sound.Changes, sound.Why, RevisionRows.LastHash(connection, row)));
        IdempotencyKeys.Add(connection, newsroom, idempotencyKey, row);
        return (new ReviseResult.Revised(stored), stamp);
    }

    private static void Replace(Connection connection, long newsroom, long row, Fact fact)
    {
        using (var update = connection.Use(FactColumns.Update))
        {
            update.Bind(fact, SameWords.Key(fact), fact.Wording.Digest).With(row).Run();
        }

        CitationRows.Replace(connection, newsroom, row, fact.Citations);
    }

    /// <summary>Takes a revised fact into every generation of the index that has it.</summary>
    private IndexStamp? Reindex(Connection connection, long newsroom, long row, Fact fact)
    {
        IndexStamp? current = null;
        var indexed = IndexedFact.Of(fact);
        foreach (var generation in IndexGenerations.All(connection).Where(generation => generation.IsCurrent || generation.Reached >= row))
        {
            var writing = new IndexWriting(connection, generation.Id, newsroom, time.GetUtcNow());
            writing.Revise(fact.Id.Number, row, indexed);
            var stamp = writing.Finish();
            current = generation.IsCurrent ? stamp : current;
        }

        return current;
    }
}

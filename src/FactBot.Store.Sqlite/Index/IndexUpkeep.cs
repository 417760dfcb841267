using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using Microsoft.Data.Sqlite;

namespace FactBot.Store.Sqlite.Index;

/// <summary>Keeps the index small in number of pieces and of this program's analysis, and the log short, behind whoever asks and adds.</summary>
internal sealed class IndexUpkeep(Database database, FactIndex index, TimeProvider time) : IDisposable
{
    /// <summary>After so many writings the log is worth taking into the file: about 1,000 pages.</summary>
    private const int WritingsTakenIn = 32;

    /// <summary>What the writing of thousands of facts counts for: several change the same pages, which are best taken in once.</summary>
    private const int WritingsOfABatch = 11;

    private const string SelectNewsrooms = "select id, name from newsrooms";

    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim due = new(0, 1);
    private readonly Lock working = new();
    private readonly Lock beginning = new();
    private Task? background;
    private Task? loading;
    private long versionSeen = -1;
    private int writings;
    private volatile int fewest = SegmentMerge.UsuallyFewest;

    /// <summary>Is told of the index after each writing, and does what is to be done.</summary>
    /// <param name="stamp">The index as it is then; null for what did not concern it.</param>
    internal void Notice(IndexStamp? stamp) => Notice(stamp, writingsLike: 1, SegmentMerge.UsuallyFewest);

    /// <summary>The same after a writing of thousands of facts.</summary>
    internal void NoticeBatch(IndexStamp stamp) => Notice(stamp, WritingsOfABatch, SegmentMerge.FewestWhileImporting);

    private void Notice(IndexStamp? stamp, int writingsLike, int fewest)
    {
        this.fewest = fewest;
        if (Interlocked.Add(ref writings, writingsLike) >= WritingsTakenIn || (stamp is { } now && (now.LastEntry - now.MergedTo >= TailFlush.Worthwhile || Interlocked.Exchange(ref versionSeen, now.Version) != now.Version)))
        {
            Begin();
        }
    }

    /// <summary>Reads the index into memory in the background, so that the first question finds it there or under way.</summary>
    internal void BeginLoading() => loading = Task.Run(Load);

    /// <summary>Does in the background what is to be done.</summary>
    internal void Begin()
    {
        lock (beginning)
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            background ??= Task.Run(WorkAsync);
            if (due.CurrentCount == 0)
            {
                due.Release();
            }
        }
    }

    /// <summary>Takes what is new into segments, and makes few of many.</summary>
    /// <param name="isThorough">Whether all is made one segment.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="fewest">See <see cref="SegmentMerge.UsuallyFewest"/>.</param>
    internal void Tidy(bool isThorough, CancellationToken cancellationToken, int fewest = SegmentMerge.UsuallyFewest)
    {
        lock (working)
        {
            if (database.Read(IndexGenerations.Current, cancellationToken) is { } generation)
            {
                Tidy(generation.Id, isThorough, fewest, cancellationToken);
            }

            IndexCleanup.Run(database, time.GetUtcNow(), cancellationToken);
        }
    }

    /// <summary>Makes the index anew.</summary>
    internal void Rebuild(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        lock (working)
        {
            new IndexRebuild(database, time).Run(progress, generation => Tidy(generation, isThorough: false, SegmentMerge.UsuallyFewest, cancellationToken), cancellationToken);
            IndexCleanup.Run(database, time.GetUtcNow(), cancellationToken);
        }
    }

    /// <summary>Gives up an index in the making.</summary>
    internal void DropUnfinished(CancellationToken cancellationToken) => database.Write(
        connection =>
        {
            IndexGenerations.Drop(connection);
            return true;
        },
        cancellationToken);

    public void Dispose()
    {
        lock (beginning)
        {
            stopping.Cancel();
        }

        loading?.GetAwaiter().GetResult();
        background?.GetAwaiter().GetResult();
        stopping.Dispose();
        due.Dispose();
    }

    private void Load()
    {
        try
        {
            foreach (var (_, name) in Newsrooms(stopping.Token))
            {
                database.Read(connection => index.Read(connection, name) is not null, stopping.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or StoreUnavailableException or SqliteException)
        {
            // Whoever asks first reads it, and is told what is wrong.
        }
    }

    private async Task WorkAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await due.WaitAsync(stopping.Token).ConfigureAwait(false);
                if (Volatile.Read(ref writings) >= WritingsTakenIn)
                {
                    Interlocked.Exchange(ref writings, 0);
                    database.TakeLogIn(stopping.Token);
                }

                if (database.Read(IndexGenerations.Current, stopping.Token)?.Analysis != SearchText.AnalysisVersion)
                {
                    Rebuild(progress: null, stopping.Token);
                }

                Tidy(isThorough: false, stopping.Token, fewest);
            }
            catch (Exception exception) when (exception is OperationCanceledException or StoreUnavailableException)
            {
                // The index answers as it is; the next writing brings the next try.
            }
        }
    }

    private void Tidy(long generation, bool isThorough, int fewest, CancellationToken cancellationToken)
    {
        foreach (var (newsroom, name) in Newsrooms(cancellationToken))
        {
            TailFlush.Run(database, generation, newsroom, isThorough ? 1 : TailFlush.Worthwhile, time.GetUtcNow(), cancellationToken);
            while (SegmentMerge.Run(database, generation, newsroom, isThorough ? null : fewest, time.GetUtcNow(), segment => index.Of(name).Announced = segment, cancellationToken))
            {
            }
        }
    }

    private List<(long Id, Domain.Chat.NewsroomId Name)> Newsrooms(CancellationToken cancellationToken) => database.Read(
        connection =>
        {
            var newsrooms = new List<(long, Domain.Chat.NewsroomId)>();
            using var statement = connection.Use(SelectNewsrooms);
            while (statement.Step())
            {
                newsrooms.Add((statement.Number(0), new(statement.Text(1))));
            }

            return newsrooms;
        },
        cancellationToken);
}

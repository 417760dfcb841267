using System.Runtime.CompilerServices;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Exchange;

/// <summary>Brings the facts of a file into a store, batch by batch; each batch is kept whole or not at all.</summary>
/// <param name="store">Where to; null tries the file out and keeps nothing.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Told after each batch.</param>
internal sealed class FactImport(IFactStore? store, TimeProvider time, Action<ImportReport> progress)
{
    /// <summary>Facts in a batch: what a kill may cost, what one commit is paid for, and how long others wait who write.</summary>
    private const int BatchSize = 25_000;

    /// <summary>Facts in the first batch; each is twice the one before, so that the beginning of a slow pipe is kept soon.</summary>
    private const int FirstBatchSize = 500;

    /// <summary>Facts handed over at a time, for each handing over costs as much as reading one.</summary>
    private const int GroupSize = 100;

    /// <summary>A batch is kept as it is when nothing has come for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>A batch that comes in slowly is kept as it is after so long, for nobody else can write meanwhile.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(2);

    private readonly ImportTally _tally = new(store is null, progress);
    private List<Fact> _group = new(GroupSize);
    private int _inBatch;
    private int _batchSize = FirstBatchSize;

    /// <summary>Imports until the end of the file, the first failure of the store, or a cancelled token.</summary>
    internal Task<ImportReport> RunAsync(IAsyncEnumerable<ReadLine> lines, CancellationToken cancellationToken) => _tally.UntilEndAsync(async () =>
    {
        if (store is not null)
        {
            await store.AddStreamAsync(NewsroomId.Default, GroupsAsync(lines, cancellationToken), Kept, cancellationToken);
        }
        else
        {
            await foreach (var group in GroupsAsync(lines, cancellationToken))
            {
                Kept(new AddCounts(group.Facts.Count, 0));
            }
        }

        _tally.Tell();
    });

    private void Kept(AddCounts counts)
    {
        _tally.Added += counts.Added;
        _tally.AlreadyOnFile += counts.AlreadyOnFile;
        _tally.Tell();
    }

    /// <summary>The good facts as they come.</summary>
    private async IAsyncEnumerable<FactGroup> GroupsAsync(IAsyncEnumerable<ReadLine> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reading = lines.GetAsyncEnumerator(cancellationToken);
        var begun = time.GetTimestamp();
        while (true)
        {
            var next = reading.MoveNextAsync().AsTask();
            if (_inBatch > 0 && (await IsSlowAsync(next, cancellationToken) || next is { IsCompleted: true, IsCompletedSuccessfully: false }))
            {
                // What was read before a fault counts.
                yield return Handed(endsBatch: true);
            }

            if (!await next)
            {
                break;
            }

            if (Good(reading.Current) is not { } fact)
            {
                continue;
            }

            begun = _inBatch == 0 ? time.GetTimestamp() : begun;
            _inBatch++;
            _group.Add(fact);
            var endsBatch = _inBatch == _batchSize || time.GetElapsedTime(begun) >= LongestBatch;
            if (endsBatch || _group.Count == GroupSize)
            {
                yield return Handed(endsBatch);
            }
        }

        if (_inBatch > 0)
        {
            yield return Handed(endsBatch: true);
        }
    }

    private async ValueTask<bool> IsSlowAsync(Task next, CancellationToken cancellationToken) =>
        !next.IsCompleted && await Task.WhenAny(next, Task.Delay(Patience, time, cancellationToken)) != next;

    private FactGroup Handed(bool endsBatch)
    {
        var group = new FactGroup(_group, endsBatch);
        _group = new List<Fact>(GroupSize);
        if (endsBatch)
        {
            _batchSize = Math.Min(BatchSize, _batchSize * 2);
            _inBatch = 0;
        }

        return group;
    }

    private Fact? Good(ReadLine line) => line.Result.Match(
        read => _tally.IsGood(line.LineNumber, line.MayHoldMark && ForeignBytes.AreIn(read.Fact), read.Warnings) ? read.Fact : null,
        bad =>
        {
            _tally.IsBad(line.LineNumber, bad.Reason);
            return null;
        });
}

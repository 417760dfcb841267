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

    /// <summary>A batch is kept as it is when nothing has come for so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>A batch that comes in slowly is kept as it is after so long, for nobody else can write meanwhile.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromSeconds(2);

    private readonly ImportTally _tally = new(store is null, progress);
    private int _batchSize = FirstBatchSize;

    /// <summary>Imports until the end of the file, the first failure of the store, or a cancelled token.</summary>
    internal Task<ImportReport> RunAsync(IAsyncEnumerable<ReadLine> lines, CancellationToken cancellationToken) =>
        _tally.UntilEndAsync(() => LinesAhead.ReadAsync(lines, ahead => Keep(ahead, cancellationToken), cancellationToken));

    private void Keep(LinesAhead lines, CancellationToken cancellationToken)
    {
        while (NextGood(lines.Next) is { } first)
        {
            Keep(Batch(first, lines), cancellationToken);
            _batchSize = Math.Min(BatchSize, _batchSize * 2);
            _tally.Tell();
        }

        _tally.Tell();
    }

    private IEnumerable<Fact> Batch(Fact first, LinesAhead lines)
    {
        yield return first;
        var begun = time.GetTimestamp();
        for (var left = _batchSize - 1; left > 0 && time.GetElapsedTime(begun) < LongestBatch && NextGood(() => lines.Next(Patience)) is { } fact; left--)
        {
            yield return fact;
        }
    }

    private Fact? NextGood(Func<ReadLine?> next)
    {
        while (next() is { } line)
        {
            if (Good(line) is { } fact)
            {
                return fact;
            }
        }

        return null;
    }

    private Fact? Good(ReadLine line) => line.Result.Match(
        read => _tally.IsGood(line.LineNumber, line.MayHoldMark && ForeignBytes.AreIn(read.Fact), read.Warnings) ? read.Fact : null,
        bad =>
        {
            _tally.IsBad(line.LineNumber, bad.Reason);
            return null;
        });

    private void Keep(IEnumerable<Fact> batch, CancellationToken cancellationToken)
    {
        if (store is null)
        {
            _tally.Added += batch.Count();
            return;
        }

        var counts = store.AddStreamAsync(NewsroomId.Default, batch, cancellationToken).AsTask().GetAwaiter().GetResult();
        _tally.Added += counts.Added;
        _tally.AlreadyOnFile += counts.AlreadyOnFile;
    }
}

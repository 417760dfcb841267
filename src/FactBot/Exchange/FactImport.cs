using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FactBot.Domain.Chat;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Storage;

namespace FactBot.Exchange;

/// <summary>Brings the facts of a file into a store, batch by batch; each batch is kept whole or not at all.</summary>
/// <param name="store">Where to; null tries the file out and keeps nothing.</param>
/// <param name="progress">Told after each batch.</param>
internal sealed class FactImport(IFactStore? store, Action<ImportReport> progress)
{
    /// <summary>Facts in a batch: what a kill may cost, and what one commit is paid for.</summary>
    internal const int BatchSize = 10_000;

    /// <summary>Facts in the first batch; each is twice the one before, so that the beginning of a slow pipe is kept soon.</summary>
    private const int FirstBatchSize = 500;

    /// <summary>Lines handed over at a time, for each handing over costs as much as reading a line.</summary>
    private const int LinesAtATime = 100;

    /// <summary>So many times those are read ahead while facts are kept, so that both processors have work and memory stays bounded.</summary>
    private const int TimesAhead = BatchSize / LinesAtATime;

    private readonly List<Fact> _batch = new(BatchSize);
    private readonly ImportTally _tally = new(store is null, progress);
    private int _batchSize = FirstBatchSize;

    /// <summary>Imports until the end of the file, the first failure of the store, or a cancelled token.</summary>
    internal Task<ImportReport> RunAsync(IAsyncEnumerable<ReadLine> lines, CancellationToken cancellationToken) => _tally.UntilEndAsync(async () =>
    {
        await foreach (var some in ReadAhead(lines, cancellationToken))
        {
            foreach (var line in some)
            {
                Take(line);
                if (_batch.Count >= _batchSize)
                {
                    await KeepAsync(cancellationToken);
                }
            }
        }

        await KeepAsync(cancellationToken);
    });

    /// <summary>The same lines, read on a thread of their own.</summary>
    private static async IAsyncEnumerable<List<ReadLine>> ReadAhead(IAsyncEnumerable<ReadLine> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<List<ReadLine>>(new BoundedChannelOptions(TimesAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(lines, channel.Writer, stopping.Token), CancellationToken.None);
        try
        {
            await foreach (var some in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return some;
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(IAsyncEnumerable<ReadLine> lines, ChannelWriter<List<ReadLine>> read, CancellationToken cancellationToken)
    {
        var some = new List<ReadLine>(LinesAtATime);
        try
        {
            await foreach (var line in lines.WithCancellation(cancellationToken))
            {
                some.Add(line);
                if (some.Count == LinesAtATime)
                {
                    await read.WriteAsync(some, cancellationToken);
                    some = new List<ReadLine>(LinesAtATime);
                }
            }

            await read.WriteAsync(some, cancellationToken);
            read.Complete();
        }
        catch (Exception fault) when (fault is OperationCanceledException or IOException)
        {
            // What was read before the fault counts.
            read.TryWrite(some);
            read.Complete(fault);
        }
    }

    private void Take(ReadLine line) => line.Result.Match(
        read =>
        {
            var isGood = _tally.IsGood(line.LineNumber, line.MayHoldMark && ForeignBytes.AreIn(read.Fact), read.Warnings);
            if (isGood)
            {
                _batch.Add(read.Fact);
            }

            return isGood;
        },
        bad => _tally.IsBad(line.LineNumber, bad.Reason));

    private async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (store is null)
        {
            _tally.Added += _batch.Count;
        }
        else if (_batch.Count > 0)
        {
            var results = await store.AddManyAsync(NewsroomId.Default, _batch, cancellationToken);
            var added = results.Count(result => result is AddResult.Added);
            _tally.Added += added;
            _tally.AlreadyOnFile += results.Length - added;
        }

        _batch.Clear();
        _batchSize = Math.Min(BatchSize, _batchSize * 2);
        _tally.Tell();
    }
}

using System.Threading.Channels;
using FactBot.Domain.Exchange;

namespace FactBot.Exchange;

/// <summary>The lines of a file, read on a thread of their own a little ahead of the one who takes them.</summary>
internal sealed class LinesAhead
{
    /// <summary>Lines handed over at a time, for each handing over costs as much as reading a line.</summary>
    private const int LinesAtATime = 100;

    /// <summary>So many times those are read ahead, so that both processors have work and memory stays bounded.</summary>
    private const int TimesAhead = 20;

    private readonly ChannelReader<List<ReadLine>> read;
    private readonly CancellationToken cancellationToken;
    private List<ReadLine> some = [];
    private int next;
    private Task<bool>? waiting;

    private LinesAhead(ChannelReader<List<ReadLine>> read, CancellationToken cancellationToken) =>
        (this.read, this.cancellationToken) = (read, cancellationToken);

    /// <summary>Reads lines while they are being taken.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="take">Takes them, one after the other and by one thread, its own.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static async Task ReadAsync(IAsyncEnumerable<ReadLine> lines, Action<LinesAhead> take, CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<List<ReadLine>>(new BoundedChannelOptions(TimesAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(lines, channel.Writer, stopping.Token), CancellationToken.None);
        try
        {
            await Task.Factory.StartNew(() => take(new LinesAhead(channel.Reader, cancellationToken)), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            await stopping.CancelAsync();
            await reading;
        }
    }

    /// <summary>The next line, however long it takes; null at the end.</summary>
    /// <exception cref="IOException">The file cannot be read to its end.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    internal ReadLine? Next()
    {
        while (next == some.Count)
        {
            Task.WaitAny([Waiting()], cancellationToken);
            if (!Waiting().GetAwaiter().GetResult())
            {
                return null;
            }

            Fetch();
        }

        return some[next++];
    }

    /// <summary>The next line; null at the end, at a fault, and when it takes longer than that.</summary>
    internal ReadLine? Next(TimeSpan patience)
    {
        while (next == some.Count)
        {
            if (Task.WaitAny([Waiting()], patience) < 0 || waiting is not { IsCompletedSuccessfully: true, Result: true })
            {
                return null;
            }

            Fetch();
        }

        return some[next++];
    }

    private Task<bool> Waiting() => waiting ??= read.WaitToReadAsync(CancellationToken.None).AsTask();

    private void Fetch()
    {
        waiting = null;
        if (read.TryRead(out var more))
        {
            (some, next) = (more, 0);
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
}

using System.Collections.Immutable;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactBot.Hosting.Turns;

/// <summary>
/// Takes care that whatever a chat delivers is answered: each arrival is kept before it is acknowledged, carried
/// out and answered in the order of its conversation, and taken up again after a crash.
/// </summary>
internal sealed class Inbox(ITurnStore store, TurnRunner runner, TimeProvider time, ILogger<Inbox> log) : BackgroundService, IInbox
{
    /// <summary>How many turns may wait in one process.</summary>
    internal const int Room = 10_000;

    private static readonly TimeSpan KeysAreKept = TimeSpan.FromDays(2);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Channel, string Conversation), Lane> lanes = [];
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stopping = new();
    private int waiting;

    /// <summary>How many turns wait or are being answered.</summary>
    internal int Waiting => Volatile.Read(ref waiting);

    /// <inheritdoc/>
    public async ValueTask<TakeResult> TakeAsync(Arrival arrival, Task<ImmutableArray<Outgoing>>? underway, CancellationToken cancellationToken)
    {
        if (Waiting >= Room)
        {
            return TakeResult.NoRoom;
        }

        // What waits from before a restart goes first in its conversation.
        await ready.Task.WaitAsync(cancellationToken);
        try
        {
            if (await store.KeepAsync(arrival, time.GetUtcNow(), cancellationToken) is not { } turn)
            {
                return TakeResult.Repeated;
            }

            Enqueue(new QueuedTurn(turn, underway));
            return TakeResult.Taken;
        }
        catch (StoreUnavailableException fault)
        {
            InboxLog.CannotKeep(log, arrival.Channel, fault);
            return TakeResult.NoRoom;
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        try
        {
            // What has just been sent is still noted; after this the store may be closed.
            await Task.WhenAll(Running()).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // It is taken up again at the next start.
        }

        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        stopping.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ResumeAsync(stoppingToken);
        while (true)
        {
            try
            {
                await store.ForgetAsync(time.GetUtcNow() - KeysAreKept, stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                // Old keys do no harm; the next round tries again.
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task ResumeAsync(CancellationToken stoppingToken)
    {
        while (!ready.Task.IsCompleted)
        {
            try
            {
                var open = await store.OpenAsync(stoppingToken);
                foreach (var turn in open)
                {
                    Enqueue(new QueuedTurn(turn, null));
                }

                if (!open.IsEmpty)
                {
                    InboxLog.Resumed(log, open.Length);
                }

                ready.SetResult();
            }
            catch (StoreUnavailableException fault)
            {
                InboxLog.CannotResume(log, fault);
                await Task.Delay(PauseAfterFault, time, stoppingToken);
            }
        }
    }

    private void Enqueue(QueuedTurn turn)
    {
        Interlocked.Increment(ref waiting);
        var key = (turn.Turn.Arrival.Channel, turn.Turn.Arrival.Conversation);
        lock (gate)
        {
            if (lanes.TryGetValue(key, out var lane))
            {
                lane.Turns.Enqueue(turn);
                return;
            }

            lanes[key] = new Lane(new Queue<QueuedTurn>([turn]), Task.Run(() => RunAsync(key)));
        }
    }

    private Task[] Running()
    {
        lock (gate)
        {
            return [.. lanes.Values.Select(lane => lane.Work)];
        }
    }

    /// <summary>Answers the turns of one conversation one after the other, until none waits.</summary>
    private async Task RunAsync((string Channel, string Conversation) key)
    {
        while (Next(key) is { } turn)
        {
            try
            {
                await runner.RunAsync(turn, stopping.Token);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                // It stays open in the store and is taken up again at the next start.
                return;
            }
            catch (Exception unforeseen)
            {
                InboxLog.Broken(log, turn.Turn.Id, unforeseen);
            }
            finally
            {
                Interlocked.Decrement(ref waiting);
            }
        }
    }

    private QueuedTurn? Next((string Channel, string Conversation) key)
    {
        lock (gate)
        {
            if (lanes[key].Turns.TryDequeue(out var turn))
            {
                return turn;
            }

            lanes.Remove(key);
            return null;
        }
    }

    private sealed record Lane(Queue<QueuedTurn> Turns, Task Work);
}

/// <summary>A turn in the queue of its conversation.</summary>
/// <param name="Turn">The turn as it is kept.</param>
/// <param name="Underway">What is being done about it already; null when nothing is.</param>
internal sealed record QueuedTurn(StoredTurn Turn, Task<ImmutableArray<Outgoing>>? Underway);

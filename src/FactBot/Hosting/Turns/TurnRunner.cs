using System.Collections.Frozen;
using System.Collections.Immutable;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using Microsoft.Extensions.Logging;

namespace FactBot.Hosting.Turns;

/// <summary>Carries out one turn and sends what it comes to, trying until the chat's server has it.</summary>
internal sealed class TurnRunner(ITurnStore store, IEnumerable<ITurnChannel> channels, TimeProvider time, ILogger<TurnRunner> log) : IDisposable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    private readonly FrozenDictionary<string, ITurnChannel> byName = channels.ToFrozenDictionary(channel => channel.Name);
    private readonly SemaphoreSlim slots = new(AtOnce, AtOnce);

    /// <summary>Runs a turn to its end. Only a cancelled token keeps it from getting there.</summary>
    internal async Task RunAsync(QueuedTurn queued, CancellationToken cancellationToken)
    {
        var turn = queued.Turn;
        if (!byName.TryGetValue(turn.Arrival.Channel, out var channel))
        {
            InboxLog.NoSuchChannel(log, turn.Id, turn.Arrival.Channel);
            return;
        }

        var calls = turn.Calls ?? await AnswerAsync(channel, queued, cancellationToken);
        for (var next = turn.Sent; next < calls.Length; next++)
        {
            // A crash may have come between a call and the note that it was sent.
            await SendAsync(channel, calls[next], turn, mayHaveArrived: turn.Calls is not null && next == turn.Sent, cancellationToken);
            if (next < calls.Length - 1)
            {
                await NoteAsync(turn, () => store.SentAsync(turn.Id, next + 1, CancellationToken.None));
            }
        }

        await NoteAsync(turn, () => store.CloseAsync(turn.Id, time.GetUtcNow(), CancellationToken.None));
    }

    /// <inheritdoc/>
    public void Dispose() => slots.Dispose();

    private async Task<ImmutableArray<Outgoing>> AnswerAsync(ITurnChannel channel, QueuedTurn queued, CancellationToken cancellationToken)
    {
        var calls = await CarriedOutAsync(channel, queued, cancellationToken);
        if (!calls.IsEmpty)
        {
            await NoteAsync(queued.Turn, () => store.AnswerAsync(queued.Turn.Id, calls, CancellationToken.None));
        }

        return calls;
    }

    private async Task<ImmutableArray<Outgoing>> CarriedOutAsync(ITurnChannel channel, QueuedTurn queued, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await InSlotAsync(() => CarryOutAsync(channel, queued, cancellationToken), cancellationToken);
            }
            catch (TurnPostponedException postponed) when (IsOld(queued.Turn))
            {
                InboxLog.GivenUp(log, queued.Turn.Id);
                return channel.Apology(queued.Turn.Arrival, $"Your message was not answered for a day, and now it is too old. {postponed.Message} Please send it again.");
            }
            catch (TurnPostponedException postponed)
            {
                InboxLog.Postponed(log, queued.Turn.Id, postponed.Message);
                queued = queued with { Underway = null };
                await Task.Delay(Pauses.After(attempt, postponed.After), time, cancellationToken);
            }
        }
    }

    private async Task<ImmutableArray<Outgoing>> CarryOutAsync(ITurnChannel channel, QueuedTurn queued, CancellationToken cancellationToken)
    {
        var (id, arrival) = (queued.Turn.Id, queued.Turn.Arrival);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return queued.Underway is { } underway
                ? await underway.WaitAsync(either.Token)
                : await channel.AnswerAsync(arrival, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            InboxLog.TooSlow(log, id);
            return channel.Apology(arrival, "That took longer than a minute and was stopped. Please try again, or ask for less at once.");
        }
        catch (StoreUnavailableException fault)
        {
            InboxLog.StoreUnavailable(log, id, fault);
            return channel.Apology(arrival, fault.Message);
        }
        catch (Exception unforeseen) when (unforeseen is not (OperationCanceledException or TurnPostponedException))
        {
            InboxLog.Broken(log, id, unforeseen);
            return channel.Apology(arrival, $"Something in FactBot broke and your message was not answered; its log has more under turn {id}.");
        }
    }

    private async Task SendAsync(ITurnChannel channel, Outgoing call, StoredTurn turn, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var result = await InSlotAsync(async () => await channel.SendAsync(call, mayHaveArrived, cancellationToken), cancellationToken);
            switch (result)
            {
                case SendResult.Sent:
                    return;
                case SendResult.Undeliverable undeliverable:
                    InboxLog.Undeliverable(log, turn.Id, undeliverable.Sentence);
                    return;
                case SendResult.Later when IsOld(turn):
                    InboxLog.GivenUp(log, turn.Id);
                    return;
                case SendResult.Later later:
                    mayHaveArrived |= later.MayHaveArrived;
                    await Task.Delay(Pauses.After(attempt, later.After), time, cancellationToken);
                    break;
                default:
                    throw new InvalidOperationException($"No such result: {result}");
            }
        }
    }

    private bool IsOld(StoredTurn turn) => time.GetUtcNow() - turn.ArrivedAt > GiveUpAfter;

    private async Task<T> InSlotAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            slots.Release();
        }
    }

    /// <summary>Takes a note, also while FactBot is stopped. One that cannot be kept costs at most a repetition after a crash, never the answer.</summary>
    private async Task NoteAsync(StoredTurn turn, Func<ValueTask> note)
    {
        try
        {
            await note();
        }
        catch (StoreUnavailableException fault)
        {
            InboxLog.StoreUnavailable(log, turn.Id, fault);
        }
    }
}

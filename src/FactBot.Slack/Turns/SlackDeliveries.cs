using System.Collections.Immutable;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using FactBot.Slack.Receiving;
using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Turns;

/// <summary>
/// Takes deliveries into care. Events go to the inbox and are acknowledged at once. Commands and clicks are answered
/// with the acknowledgement when that takes less than two seconds; else they go to the inbox too, and what is
/// underway is sent when it is done.
/// </summary>
internal sealed class SlackDeliveries(Relevance relevance, SlackChannel channel, IInbox inbox, TimeProvider time, ILogger<SlackDeliveries> log) : IDeliveries
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly DoubleClicks _doubleClicks = new(time);
    private readonly Twins _twins = new(time);

    /// <inheritdoc/>
    public async ValueTask<Acknowledgement> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery is ViewClosedDelivery or BlockSuggestionDelivery
            || (delivery is BlockActionsDelivery pressed && _doubleClicks.IsSecond(pressed.Interaction))
            || (delivery is EventDelivery happened && !await relevance.IsMeantAsync(happened, cancellationToken)))
        {
            return Acknowledgement.Taken;
        }

        return delivery is EventDelivery
            ? await KeepAsync(delivery, null, cancellationToken)
            : await _twins.OnceAsync(delivery, AtOnceAsync);
    }

    /// <summary>Carries it out while Slack waits, but not longer than Slack does.</summary>
    private async Task<Acknowledgement> AtOnceAsync(Delivery delivery)
    {
        // Without the caller's token: when Slack stops waiting, the work goes on, and what it comes to is still sent.
        var work = Task.Run(() => channel.CarryOutAsync(delivery, CancellationToken.None).AsTask(), CancellationToken.None);
        if (!await work.EndsWithinAsync(s_patience, time))
        {
            return await KeepAsync(delivery, SlackChannel.LateAsync(delivery, work), CancellationToken.None);
        }

        try
        {
            var result = await work;
            var taken = result.Calls.IsEmpty || (await KeepAsync(delivery, Task.FromResult(SlackCall.Write(result.Calls)), CancellationToken.None)).IsTaken;
            return taken ? new Acknowledgement(true, AnswerJson.Of(result.Answer)) : Acknowledgement.NoRoom;
        }
        catch (TurnPostponedException)
        {
            return await KeepAsync(delivery, null, CancellationToken.None);
        }
        catch (StoreUnavailableException fault)
        {
            SlackTurnsLog.StoreUnavailable(log, fault);
            return Apologised(delivery, fault.Message);
        }
        catch (Exception unforeseen)
        {
            SlackTurnsLog.Broken(log, unforeseen);
            return Apologised(delivery, "Something in FactBot broke and your command was not carried out; its log has more.");
        }
    }

    private static Acknowledgement Apologised(Delivery delivery, string sentence) => new(true, AnswerJson.Of(Apologies.Answer(delivery, delivery.Key, sentence)));

    private async ValueTask<Acknowledgement> KeepAsync(Delivery delivery, Task<ImmutableArray<Outgoing>>? underway, CancellationToken cancellationToken) =>
        await inbox.TakeAsync(ArrivalOf.Delivery(delivery), underway, cancellationToken) == TakeResult.NoRoom ? Acknowledgement.NoRoom : Acknowledgement.Taken;
}

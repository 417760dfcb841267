using System.Collections.Immutable;
using FactBot.Domain.Storage;
using FactBot.Domain.Turns;
using FactBot.Teams.Receiving;
using Microsoft.Extensions.Logging;

namespace FactBot.Teams.Turns;

/// <summary>
/// Takes deliveries into care. Messages go to the inbox and are acknowledged at once. Invokes are answered while Teams
/// waits; when that takes too long they go to the inbox too, and what is underway is sent when it is done.
/// </summary>
internal sealed class TeamsDeliveries(Carrier carrier, TeamsChannel channel, IInbox inbox, TimeProvider time, ILogger<TeamsDeliveries> log) : IDeliveries
{
    private const string Invoke = "invoke";
    private const string Patience = "That takes longer than Teams waits; what it comes to follows as a message.";
    private const string TryOnceMore = "FactBot cannot do that at the moment. Please try once more.";

    /// <summary>Teams waits five seconds for a search, and ten or more for the rest.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public async ValueTask<HttpAnswer> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (!carrier.IsMeant(delivery))
        {
            TeamsTurnsLog.NotMeant(log);
            return delivery.Activity.Type == Invoke ? HttpAnswer.NotImplemented : HttpAnswer.Empty;
        }

        return delivery.Activity.Type == Invoke
            ? await AtOnceAsync(delivery)
            : await KeepAsync(delivery, null, cancellationToken) ? HttpAnswer.Empty : HttpAnswer.TryAgain;
    }

    /// <summary>Carries it out while Teams waits, but not longer than Teams does.</summary>
    private async ValueTask<HttpAnswer> AtOnceAsync(Delivery delivery)
    {
        // Without the caller's token: when Teams stops waiting, the work goes on, and what it comes to is still sent.
        var name = delivery.Activity.Name;
        var work = Task.Run(() => channel.CarryOutAsync(delivery, CancellationToken.None).AsTask(), CancellationToken.None);
        if (!await work.EndsWithinAsync(Longest, time))
        {
            return await LateAsync(delivery, work);
        }

        try
        {
            var result = await work;
            return result.Calls.IsEmpty || await KeepAsync(delivery, Task.FromResult(TeamsCall.Write(result.Calls)), CancellationToken.None)
                ? Answer(result.Bytes)
                : HttpAnswer.TryAgain;
        }
        catch (TurnPostponedException)
        {
            return InvokeTurn.IsWorthKeeping(name) && await KeepAsync(delivery, null, CancellationToken.None) ? Apology(name, Patience) : Apology(name, TryOnceMore);
        }
        catch (StoreUnavailableException fault)
        {
            TeamsTurnsLog.StoreUnavailable(log, fault);
            return Apology(name, fault.Message);
        }
        catch (Exception unforeseen)
        {
            TeamsTurnsLog.Broken(log, unforeseen);
            return Apology(name, "Something in FactBot broke and this was not done; its log has more.");
        }
    }

    private async ValueTask<HttpAnswer> LateAsync(Delivery delivery, Task<TurnResult> work)
    {
        var name = delivery.Activity.Name;
        if (InvokeTurn.IsWorthKeeping(name))
        {
            return await KeepAsync(delivery, TeamsChannel.LateAsync(work), CancellationToken.None) ? Apology(name, Patience) : HttpAnswer.TryAgain;
        }

        Observe(work);
        return Apology(name, TryOnceMore);
    }

    /// <summary>Nobody waits for it any more; what breaks in it is still told.</summary>
    private void Observe(Task<TurnResult> work) => _ = work.ContinueWith(
        broken => TeamsTurnsLog.Broken(log, broken.Exception!),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted,
        TaskScheduler.Default);

    private static HttpAnswer Apology(string? name, string sentence) => Answer(new TurnResult(InvokeTurn.Apology(name, sentence), []).Bytes);

    private static HttpAnswer Answer(ReadOnlyMemory<byte>? json) => json is { } bytes ? HttpAnswer.Json(bytes) : HttpAnswer.Empty;

    private async ValueTask<bool> KeepAsync(Delivery delivery, Task<ImmutableArray<Outgoing>>? underway, CancellationToken cancellationToken) =>
        await inbox.TakeAsync(ArrivalOf.Delivery(delivery), underway, cancellationToken) != TakeResult.NoRoom;
}

using System.Collections.Immutable;
using FactBot.Domain.Turns;
using FactBot.Teams.Receiving;

namespace FactBot.Teams.Turns;

/// <summary>Teams, to the inbox: carries out what arrived and sends what it comes to.</summary>
internal sealed class TeamsChannel(Carrier carrier, Visitors visitors, Typing typing, TeamsCaller caller) : ITurnChannel
{
    /// <inheritdoc/>
    public string Name => ArrivalOf.Channel;

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Outgoing>> AnswerAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var delivery = ArrivalOf.Delivery(arrival);
        return Late(await typing.WhileAsync(delivery, CarryOutAsync(delivery, cancellationToken), cancellationToken));
    }

    /// <inheritdoc/>
    public ImmutableArray<Outgoing> Apology(Arrival arrival, string sentence)
    {
        var delivery = ArrivalOf.Delivery(arrival);
        return delivery.Activity.Type is "message" or "invoke"
            ? TeamsCall.Write([ReplyCalls.Sentence(visitors.Overheard(delivery), sentence)])
            : [];
    }

    /// <inheritdoc/>
    public ValueTask<SendResult> SendAsync(Outgoing call, bool mayHaveArrived, CancellationToken cancellationToken) =>
        caller.SendAsync(TeamsCall.Read(call), cancellationToken);

    /// <summary>Carries a delivery out.</summary>
    internal ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken) => carrier.CarryOutAsync(delivery, cancellationToken);

    /// <summary>What is underway, with its answer as a message of its own: Teams waits for it no longer.</summary>
    internal static async Task<ImmutableArray<Outgoing>> LateAsync(Task<TurnResult> work) => Late(await work);

    private static ImmutableArray<Outgoing> Late(TurnResult result) => TeamsCall.Write([.. result.Instead, .. result.Calls]);
}

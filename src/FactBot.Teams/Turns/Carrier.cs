using FactBot.Teams.Receiving;

namespace FactBot.Teams.Turns;

/// <summary>Carries deliveries out: the one place that knows which kind goes where.</summary>
internal sealed class Carrier(MessageTurn messages, WelcomeTurn welcomes, InvokeTurn invokes)
{
    /// <summary>Whether a delivery is FactBot's business. Edits, reactions, typing and what is new are not.</summary>
    internal bool IsMeant(Delivery delivery) => delivery.Activity.Type switch
    {
        "message" => messages.IsMeant(delivery),
        "invoke" => InvokeTurn.Knows(delivery.Activity.Name),
        _ => WelcomeTurn.IsMeant(delivery.Activity),
    };

    /// <summary>What a delivery comes to.</summary>
    /// <exception cref="Domain.Turns.TurnPostponedException">Teams has to be asked first, and cannot be at the moment.</exception>
    internal ValueTask<TurnResult> CarryOutAsync(Delivery delivery, CancellationToken cancellationToken) => delivery.Activity.Type switch
    {
        "message" => messages.CarryOutAsync(delivery, cancellationToken),
        "invoke" => invokes.CarryOutAsync(delivery, cancellationToken),
        "conversationUpdate" or "installationUpdate" => welcomes.CarryOutAsync(delivery, cancellationToken),
        _ => new(TurnResult.Nothing),
    };
}

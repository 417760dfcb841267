using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Somebody closed a modal without sending it.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Interaction">The modal.</param>
internal sealed record ViewClosedDelivery(DeliveryOrigin Origin, ViewClosed Interaction) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.Interaction;
}

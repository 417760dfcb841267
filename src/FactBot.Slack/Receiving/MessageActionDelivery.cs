using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Somebody chose a shortcut on a message.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Interaction">Which, and on what.</param>
internal sealed record MessageActionDelivery(DeliveryOrigin Origin, MessageAction Interaction) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.Interaction;
}

using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Somebody used a button, a menu or another element.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Interaction">Which, and where.</param>
internal sealed record BlockActionsDelivery(DeliveryOrigin Origin, BlockActions Interaction) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.Interaction;
}

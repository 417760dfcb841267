using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Somebody chose a shortcut that belongs to no message.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Interaction">Which.</param>
internal sealed record ShortcutDelivery(DeliveryOrigin Origin, Shortcut Interaction) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.Interaction;
}

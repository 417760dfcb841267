using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Somebody types into a select and waits for options, which the acknowledgement carries.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Interaction">What was typed, and where.</param>
internal sealed record BlockSuggestionDelivery(DeliveryOrigin Origin, BlockSuggestion Interaction) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.Interaction;
}

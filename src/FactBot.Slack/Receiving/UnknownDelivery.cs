namespace FactBot.Slack.Receiving;

/// <summary>Something genuine that FactBot does not know, or that is not as agreed.</summary>
/// <param name="Origin">Whose it is, as far as it says.</param>
/// <param name="As">As what it came.</param>
/// <param name="Type">Slack's name for it; null when it gives none.</param>
/// <param name="Fault">Why it could not be read, as half a sentence; null when it is merely unknown.</param>
internal sealed record UnknownDelivery(DeliveryOrigin Origin, DeliveryShape As, string? Type, string? Fault) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => As;
}

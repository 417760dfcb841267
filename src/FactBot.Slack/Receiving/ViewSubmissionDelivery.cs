using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Somebody sent off a modal; an acknowledgement may carry a <c>response_action</c>.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Interaction">The modal and what was put in.</param>
internal sealed record ViewSubmissionDelivery(DeliveryOrigin Origin, ViewSubmission Interaction) : Delivery(Origin)
{
    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.Interaction;
}

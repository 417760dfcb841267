using FactBot.Slack.Wire;

namespace FactBot.Slack.Receiving;

/// <summary>Something happened in Slack.</summary>
/// <param name="Origin">Whose it is.</param>
/// <param name="Envelope">The event and what surrounds it.</param>
internal sealed record EventDelivery(DeliveryOrigin Origin, EventEnvelope Envelope) : Delivery(Origin)
{
    /// <summary>What happened.</summary>
    public SlackEvent Event => Envelope.Event;

    /// <summary>Set by the transport when Slack delivers this again; not part of the payload.</summary>
    public Redelivery? Redelivery { get; init; }

    /// <inheritdoc/>
    public override DeliveryShape Shape => DeliveryShape.Event;
}

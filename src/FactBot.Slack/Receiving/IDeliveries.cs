namespace FactBot.Slack.Receiving;

/// <summary>Where both transports bring what Slack delivers, once it is known to come from Slack.</summary>
internal interface IDeliveries
{
    /// <summary>
    /// Takes a delivery into care. Never throws but for a cancelled token; returns well within three seconds,
    /// also when carrying it out takes longer.
    /// </summary>
    ValueTask<Acknowledgement> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken);
}

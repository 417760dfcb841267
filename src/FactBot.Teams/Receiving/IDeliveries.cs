namespace FactBot.Teams.Receiving;

/// <summary>Where what Teams delivers goes, once it is known to come from Teams.</summary>
internal interface IDeliveries
{
    /// <summary>
    /// Takes a delivery into care. Never throws but for a cancelled token; returns within the few seconds Teams
    /// waits, also when carrying it out takes longer.
    /// </summary>
    ValueTask<HttpAnswer> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken);
}

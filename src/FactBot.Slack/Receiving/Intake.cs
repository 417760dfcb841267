using Microsoft.Extensions.Logging;

namespace FactBot.Slack.Receiving;

/// <summary>What both transports do with a delivery once they have one.</summary>
internal sealed class Intake(IDeliveries deliveries, ILogger<Intake> log)
{
    /// <summary>Hands a delivery on, or acknowledges it here when there is nothing to do about it. Throws only for a cancelled token.</summary>
    internal async ValueTask<Acknowledgement> TakeAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (delivery is UnknownDelivery unknown)
        {
            Note(unknown);
            return Acknowledgement.Taken;
        }

        try
        {
            return await deliveries.ReceiveAsync(delivery, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception unforeseen)
        {
            // Whoever broke the promise not to throw has not taken it: Slack may try again.
            ReceivingLog.NotTaken(log, delivery.Shape, unforeseen);
            return Acknowledgement.NoRoom;
        }
    }

    /// <summary>Says in the log that a delivery could not be read.</summary>
    internal void NoteMalformed(UnknownDelivery malformed) => ReceivingLog.Malformed(log, malformed.Shape, malformed.Fault ?? "");

    private void Note(UnknownDelivery unknown)
    {
        if (unknown.Fault is not null)
        {
            NoteMalformed(unknown);
        }
        else if (unknown.Type == "app_rate_limited")
        {
            ReceivingLog.RateLimited(log);
        }
        else
        {
            ReceivingLog.Unknown(log, unknown.Shape);
        }
    }
}

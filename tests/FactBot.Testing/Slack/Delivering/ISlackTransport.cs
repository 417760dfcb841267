namespace FactBot.Testing.Slack;

/// <summary>How deliveries reach the app.</summary>
public interface ISlackTransport
{
    /// <summary>Delivers once, or as often as the transport itself repeats.</summary>
    Task<SlackAcknowledgement> DeliverAsync(SlackDelivery delivery, SlackRetry? retry, CancellationToken cancellationToken);
}

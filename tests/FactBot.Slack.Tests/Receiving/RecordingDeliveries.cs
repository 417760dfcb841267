using System.Collections.Concurrent;
using FactBot.Slack.Receiving;

namespace FactBot.Slack.Tests.Receiving;

/// <summary>Remembers what was received and answers as it is told.</summary>
internal sealed class RecordingDeliveries : IDeliveries
{
    private readonly ConcurrentQueue<Delivery> _seen = new();

    internal IReadOnlyCollection<Delivery> Seen => _seen;

    internal Func<Delivery, CancellationToken, ValueTask<Acknowledgement>> Answer { get; set; } = (_, _) => new(Acknowledgement.Taken);

    public ValueTask<Acknowledgement> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        _seen.Enqueue(delivery);
        return Answer(delivery, cancellationToken);
    }
}

using System.Collections.Concurrent;
using FactBot.Teams.Receiving;

namespace FactBot.Teams.Tests.Receiving;

/// <summary>Notes what got through.</summary>
internal sealed class RecordingDeliveries : IDeliveries
{
    private readonly ConcurrentQueue<Delivery> all = new();

    internal IReadOnlyCollection<Delivery> All => all;

    public ValueTask<HttpAnswer> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        all.Enqueue(delivery);
        return new(HttpAnswer.Empty);
    }
}

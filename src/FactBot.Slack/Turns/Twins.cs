using FactBot.Domain.Turns;
using FactBot.Slack.Receiving;

namespace FactBot.Slack.Turns;

/// <summary>
/// The same command or click over two connections, because the first broke off before it was acknowledged or because a
/// server tells every connection everything, is carried out once and acknowledged the same way each time.
/// </summary>
internal sealed class Twins(TimeProvider time)
{
    private const int Capacity = 256;
    private static readonly TimeSpan s_memory = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly ExpiringCache<(string Team, string Key), Task<Acknowledgement>> _known = new(Capacity, time);

    /// <summary>Carries a delivery out, or waits for what its twin comes to.</summary>
    internal Task<Acknowledgement> OnceAsync(Delivery delivery, Func<Delivery, Task<Acknowledgement>> carryOut)
    {
        var name = (delivery.TeamId, delivery.Key);
        lock (_gate)
        {
            if (_known.TryGet(name, out var twin) && twin is not { IsCompletedSuccessfully: true, Result.IsTaken: false })
            {
                return twin;
            }

            // Off this lock, whatever the work is.
            var work = Task.Run(() => carryOut(delivery));
            _known.Put(name, work, s_memory);
            return work;
        }
    }
}

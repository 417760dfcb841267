using System.Globalization;

namespace FactBot.Testing.Slack;

/// <summary>Ids and time stamps, each given once and in growing order.</summary>
/// <param name="time">The clock.</param>
internal sealed class SlackIds(TimeProvider time)
{
    private readonly Lock gate = new();
    private long last;
    private int count;

    /// <summary>A new id with this prefix.</summary>
    internal string Next(string prefix) => prefix + Interlocked.Increment(ref count).ToString("D9", CultureInfo.InvariantCulture);

    /// <summary>A new time stamp: seconds, a point, six digits.</summary>
    internal string Ts()
    {
        lock (gate)
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
            last = Math.Max(last + 1, now);
            return string.Create(CultureInfo.InvariantCulture, $"{last / 1_000_000}.{last % 1_000_000:D6}");
        }
    }
}

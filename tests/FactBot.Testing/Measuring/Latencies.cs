namespace FactBot.Testing.Measuring;

/// <summary>How long something took, many times.</summary>
public sealed class Latencies
{
    private readonly List<double> times = [];

    /// <summary>How many times.</summary>
    public int Count => times.Count;

    /// <summary>The median, in milliseconds.</summary>
    public double P50 => Percentile(0.5);

    /// <summary>What 99 of 100 stayed within, in milliseconds.</summary>
    public double P99 => Percentile(0.99);

    /// <summary>Notes one.</summary>
    public void Add(TimeSpan took) => times.Add(took.TotalMilliseconds);

    /// <summary>Notes those of another.</summary>
    public void Add(Latencies others) => times.AddRange(others.times);

    /// <summary>
    /// The smallest time that at least a share of all stayed within (nearest rank), in milliseconds; not a number
    /// when nothing was measured.
    /// </summary>
    public double Percentile(double share)
    {
        if (times.Count == 0)
        {
            return double.NaN;
        }

        var sorted = times.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling((share * sorted.Length) - 1e-9) - 1, 0, sorted.Length - 1)];
    }
}

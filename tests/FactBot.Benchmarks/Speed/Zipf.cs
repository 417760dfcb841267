namespace FactBot.Benchmarks.Speed;

/// <summary>
/// Draws ranks as words of a language fall: rank r with weight 1 / (r + 2.7) ^ exponent (Zipf and Mandelbrot).
/// </summary>
internal sealed class Zipf
{
    private const double Offset = 2.7;
    private readonly double[] _below;

    /// <summary>Ranks 0 to count - 1.</summary>
    internal Zipf(int count, double exponent)
    {
        _below = new double[count];
        double sum = 0;
        for (var rank = 0; rank < count; rank++)
        {
            _below[rank] = sum += Math.Pow(rank + 1 + Offset, -exponent);
        }
    }

    internal int Next(Random random)
    {
        var at = Array.BinarySearch(_below, random.NextDouble() * _below[^1]);
        return Math.Min(at < 0 ? ~at : at, _below.Length - 1);
    }
}

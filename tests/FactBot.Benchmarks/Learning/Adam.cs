namespace FactBot.Benchmarks.Learning;

/// <summary>Climbs a gradient step by step (Kingma and Ba, "Adam: A Method for Stochastic Optimization", 2015).</summary>
/// <param name="count">How many numbers are moved.</param>
internal sealed class Adam(int count)
{
    private const double Rate = 0.3;
    private const double SlowsDownAfter = 40;
    private const double MeanDecay = 0.9;
    private const double SquareDecay = 0.999;
    private const double Smallest = 1e-9;

    private readonly double[] _mean = new double[count];
    private readonly double[] _square = new double[count];
    private int _steps;

    /// <summary>Moves numbers up their gradient; steps become shorter the more there were.</summary>
    internal void Climb(double[] numbers, double[] gradient)
    {
        _steps++;
        var rate = Rate / Math.Sqrt(1 + (_steps / SlowsDownAfter));
        for (var i = 0; i < count; i++)
        {
            _mean[i] = (MeanDecay * _mean[i]) + ((1 - MeanDecay) * gradient[i]);
            _square[i] = (SquareDecay * _square[i]) + ((1 - SquareDecay) * gradient[i] * gradient[i]);
            var mean = _mean[i] / (1 - Math.Pow(MeanDecay, _steps));
            var square = _square[i] / (1 - Math.Pow(SquareDecay, _steps));
            numbers[i] += rate * mean / (Math.Sqrt(square) + Smallest);
        }
    }
}

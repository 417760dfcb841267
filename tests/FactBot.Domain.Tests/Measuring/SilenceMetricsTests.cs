using CsCheck;
using FactBot.Testing.Measuring;

namespace FactBot.Domain.Tests.Measuring;

public sealed class SilenceMetricsTests
{
    private static readonly Attempt[] Four = [new(4, true, true), new(3, false, false), new(2, true, false), new(1, true, true)];

    [Theory]
    [InlineData(0.0, 1.0 / 3, 1.0 / 3)]
    [InlineData(0.99, 1.0 / 3, 1.0 / 3)] // one unanswerable question cannot be answered by a part
    [InlineData(1.0, 1.0, 2.0 / 3)]
    public void The_threshold_lets_through_no_more_false_answers_than_allowed(double falseShare, double answered, double right)
    {
        var reach = SilenceMetrics.At(Four, falseShare)!.Value;
        Assert.Equal(answered, reach.Answered, 12);
        Assert.Equal(right, reach.Right, 12);
    }

    [Fact]
    public void Five_per_cent_of_twenty_is_one()
    {
        var attempts = Enumerable.Range(0, 20).Select(score => new Attempt(score, false, false)).Append(new Attempt(18.5, true, true)).ToArray();
        Assert.Equal(1, SilenceMetrics.At(attempts, 0.05)!.Value.Right);
        Assert.Equal(0, SilenceMetrics.At(attempts, 0.04)!.Value.Right);
    }

    [Fact]
    public void Equal_scores_are_answered_together_or_not_at_all()
    {
        Attempt[] tied = [new(1, true, true), new(1, false, false)];
        Assert.Equal(0, SilenceMetrics.At(tied, 0.05)!.Value.Answered);
        Assert.Equal(0.5, SilenceMetrics.Auroc(tied));
    }

    [Fact]
    public void Who_says_nothing_is_never_answered()
    {
        Attempt[] attempts = [new(1, true, true), new(double.NegativeInfinity, true, false), new(double.NegativeInfinity, false, false)];
        Assert.Equal(0.5, SilenceMetrics.At(attempts, 1)!.Value.Answered);
    }

    [Fact]
    public void Without_unanswerable_questions_there_is_no_figure()
    {
        Assert.Null(SilenceMetrics.At([new(1, true, true)], 0.05));
        Assert.Null(SilenceMetrics.Auroc([new(1, true, true)]));
    }

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order() =>
        Gen.Select(Gen.Int[0, 5], Gen.Bool).Array[2, 12].Where(all => all.Any(one => one.Item2) && all.Any(one => !one.Item2)).Sample(all =>
        {
            var pairs = all.Where(one => one.Item2).SelectMany(_ => all.Where(one => !one.Item2), (yes, no) => yes.Item1.CompareTo(no.Item1) switch { > 0 => 1.0, 0 => 0.5, _ => 0 });
            var area = SilenceMetrics.Auroc([.. all.Select(one => new Attempt(one.Item1, one.Item2, false))]);
            return Math.Abs(area!.Value - pairs.Average()) < 1e-9;
        });

    [Fact]
    public void Percentiles_are_nearest_ranks()
    {
        var times = new Latencies();
        Assert.True(double.IsNaN(times.P50));
        for (var i = 1; i <= 200; i++)
        {
            times.Add(TimeSpan.FromMilliseconds(i));
        }

        Assert.Equal(100, times.P50);
        Assert.Equal(198, times.P99);
        Assert.Equal(200, times.Percentile(1));
    }
}

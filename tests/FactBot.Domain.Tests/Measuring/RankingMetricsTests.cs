using System.Collections.Immutable;
using CsCheck;
using FactBot.Testing.Measuring;

namespace FactBot.Domain.Tests.Measuring;

public sealed class RankingMetricsTests
{
    private static readonly string[] Ranked = ["a", "b", "c", "d", "e", "f"];

    [Theory]
    [InlineData("a", 1.0)]
    [InlineData("b", 0.5)]
    [InlineData("e", 0.2)]
    [InlineData("f", 0.0)] // beyond the cut
    [InlineData("x", 0.0)]
    [InlineData("a b", 1.0)]
    [InlineData("a c", (1.0 + (2.0 / 3)) / 2)]
    [InlineData("b x", 0.25)] // what is missing counts against
    [InlineData("a b c d e f", 1.0)] // six relevant, five places: still perfect
    public void Average_precision_at_five_is_that_of_CheckThat(string relevant, double expected) =>
        Assert.Equal(expected, RankingMetrics.AveragePrecision(Ranked, Set(relevant), 5), 12);

    [Theory]
    [InlineData("a c", 10, 1.0)]
    [InlineData("c d", 10, 1.0 / 3)]
    [InlineData("c d", 2, 0.0)]
    public void Reciprocal_rank_looks_at_the_first_relevant_fact(string relevant, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.ReciprocalRank(Ranked, Set(relevant), depth), 12);

    [Theory]
    [InlineData("a f", 5, 0.5)]
    [InlineData("a f", 50, 1.0)]
    [InlineData("a x", 50, 0.5)]
    public void Recall_is_a_share_of_the_relevant_facts(string relevant, int depth, double expected) =>
        Assert.Equal(expected, RankingMetrics.Recall(Ranked, Set(relevant), depth), 12);

    [Fact]
    public void No_answer_counts_as_nothing_right()
    {
        Assert.Equal(0, RankingMetrics.PrecisionAtOne([], Set("a")));
        Assert.Equal(0, RankingMetrics.AveragePrecision([], Set("a"), 5));
        Assert.Equal(0, RankingMetrics.Recall([], Set("a"), 5));
    }

    [Fact]
    public void A_relevant_fact_that_moves_up_never_makes_a_ranking_worse() => Gen.Select(Gen.Shuffle(Ranked), Gen.Int[1, 5]).Sample((ranked, place) =>
    {
        var relevant = Set("a b");
        var better = (string[])ranked.Clone();
        if (relevant.Contains(ranked[place]) && !relevant.Contains(ranked[place - 1]))
        {
            (better[place], better[place - 1]) = (better[place - 1], better[place]);
        }

        return RankingMetrics.AveragePrecision(better, relevant, 5) >= RankingMetrics.AveragePrecision(ranked, relevant, 5);
    });

    private static ImmutableHashSet<string> Set(string ids) => [.. ids.Split(' ')];
}

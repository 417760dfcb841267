using System.Globalization;
using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class DurationsTests
{
    [Theory]
    [InlineData("two decades", "month", "240")]
    [InlineData("2 decades", "month", "240")]
    [InlineData("twenty years", "month", "240")]
    [InlineData("20 years", "month", "240")]
    [InlineData("a 20-year war", "month", "240")]
    [InlineData("vingt ans", "month", "240")]
    [InlineData("vingt années", "month", "240")]
    [InlineData("une vingtaine d'années", "month", "240")]
    [InlineData("deux décennies", "month", "240")]
    [InlineData("a decade", "month", "120")]
    [InlineData("the past decade", "month", "120")]
    [InlineData("la dernière décennie", "month", "120")]
    [InlineData("une dizaine d’années", "month", "120")]
    [InlineData("a dozen years", "month", "144")]
    [InlineData("une douzaine d'années", "month", "144")]
    [InlineData("a century", "month", "1200")]
    [InlineData("un siècle", "month", "1200")]
    [InlineData("half a century", "month", "600")]
    [InlineData("a half-century", "month", "600")]
    [InlineData("un demi-siècle", "month", "600")]
    [InlineData("half a decade", "month", "60")]
    [InlineData("six months", "month", "6")]
    [InlineData("half a year", "month", "6")]
    [InlineData("six mois", "month", "6")]
    [InlineData("1.5 years", "month", "18")]
    [InlineData("a fortnight", "day", "14")]
    [InlineData("two weeks", "day", "14")]
    [InlineData("deux semaines", "day", "14")]
    [InlineData("quinze jours", "day", "15")]
    [InlineData("une quinzaine de jours", "day", "15")]
    public void A_length_of_time_is_one_value_in_any_unit(string text, string unit, string value)
    {
        var duration = Assert.Single(Durations.ReadAll($"x {text} y"));

        Assert.Equal((unit, decimal.Parse(value, CultureInfo.InvariantCulture)), (duration.Length.Unit, duration.Length.Value));
    }

    [Theory]
    [InlineData("the 19th century")]
    [InlineData("le XIXe siècle")]
    [InlineData("this decade")]
    [InlineData("last century")]
    [InlineData("last year")]
    [InlineData("the years of the war")]
    [InlineData("in 2020 years later")]
    [InlineData("every year")]
    [InlineData("half of the century")]
    [InlineData("41 % a year")]
    [InlineData("scored a score")]
    [InlineData("")]
    public void What_is_no_length_is_none(string text) => Assert.Empty(Durations.ReadAll(text));

    [Theory]
    [InlineData("two years ago", true)]
    [InlineData("il y a deux ans", true)]
    [InlineData("twenty years ago", false)]
    [InlineData("il y a vingt ans", false)]
    [InlineData("two decades ago", false)]
    [InlineData("for two years", false)]
    public void How_long_ago_is_a_time_unless_it_is_round(string text, bool isTime) => Assert.Equal(isTime, Assert.Single(Durations.ReadAll(text)).IsTime);

    [Fact]
    public void Stays_inside_any_text() => Hostile.Text.Sample(text => Durations.ReadAll(text + " two years ago").All(duration =>
        duration.Start >= 0 && duration.Start < duration.UnitStart && duration.UnitStart < duration.End && duration.End <= text.Length + 14), iter: 5_000);
}

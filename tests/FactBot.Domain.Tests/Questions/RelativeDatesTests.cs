using System.Collections.Immutable;
using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class RelativeDatesTests
{
    private static readonly DateOnly Monday = new(2021, 8, 9);

    [Theory]
    [InlineData("what was sold last year?", "2020")]
    [InlineData("last year's sales", "2020")]
    [InlineData("sales earlier this year", "2021")]
    [InlineData("sales next year", "2022")]
    [InlineData("sales two years ago", "2019")]
    [InlineData("sales a year ago", "2020")]
    [InlineData("sales over the past year", "2020-08-09/2021-08-09")]
    [InlineData("sales in the last month", "2021-07-09/2021-08-09")]
    [InlineData("sales last quarter", "2021-04/2021-06")]
    [InlineData("sales last month", "2021-07")]
    [InlineData("sales this month", "2021-08")]
    [InlineData("sales three months ago", "2021-05")]
    [InlineData("sales last week", "2021-08-02/2021-08-08")]
    [InlineData("sales this week", "2021-08-09/2021-08-15")]
    [InlineData("sales yesterday", "2021-08-08")]
    [InlineData("ventes de l'an dernier", "2020")]
    [InlineData("les ventes de l’année dernière", "2020")]
    [InlineData("les ventes de l'année passée", "2020")]
    [InlineData("les ventes de cette année", "2021")]
    [InlineData("les ventes de l'année prochaine", "2022")]
    [InlineData("les ventes d'il y a deux ans", "2019")]
    [InlineData("les ventes d'il y a un an", "2020")]
    [InlineData("les ventes du mois dernier", "2021-07")]
    [InlineData("les ventes de ce mois-ci", "2021-08")]
    [InlineData("les ventes de la semaine dernière", "2021-08-02/2021-08-08")]
    [InlineData("les ventes de cette semaine", "2021-08-09/2021-08-15")]
    [InlineData("les ventes d'hier", "2021-08-08")]
    public void A_time_counts_from_the_day(string text, string date) => Assert.Equal(date, Assert.Single(Read(text)).Date.ToString());

    [Theory]
    [InlineData("sales since last year")]
    [InlineData("the last year of the war")]
    [InlineData("les ventes depuis l'an dernier")]
    [InlineData("the last years")]
    [InlineData("over the last twenty years")]
    [InlineData("what do they sell today?")]
    [InlineData("sales twenty years ago")]
    [InlineData("in 2020")]
    [InlineData("")]
    public void What_tells_no_one_time_is_left_as_it_is(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("Sales of last week's fish", "last week")]
    [InlineData("Fish sold two years ago by law", "two years ago")]
    [InlineData("Le poisson vendu il y a deux ans par loi", "il y a deux ans")]
    public void Its_words_are_told(string text, string words)
    {
        var told = Assert.Single(Read(text));

        Assert.Equal(words, text[told.Start..told.End]);
    }

    [Fact]
    public void Every_day_of_the_calendar_and_any_text_will_do() => Gen.Select(Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber], Hostile.Text).Sample((day, text) =>
        RelativeDates.ReadAll($"{text} last year, nine years ago, next week {text}", false, DateOnly.FromDayNumber(day)).All(told => told.Date.FirstDay <= told.Date.LastDay && told.Start < told.End), iter: 5_000);

    private static ImmutableArray<RelativeDate> Read(string text) => RelativeDates.ReadAll(text, TextLanguage.IsFrench(text), Monday);
}

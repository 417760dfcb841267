using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class QuestionTimesTests
{
    private static readonly DateOnly Today = new(2021, 8, 9);

    [Fact]
    public void A_pasted_text_counts_from_its_own_day() =>
        Assert.Contains(QuestionParser.Parse("500 million animals died last year — Ilhan Omar (@IlhanMN) January 6, 2020", Today).Question.Terms, term => term.When?.ToString() == "2019");

    [Fact]
    public void A_question_counts_from_the_day_of_asking() =>
        Assert.Equal(["2020"], Times("What died last year?"));

    [Fact]
    public void Without_a_day_the_words_are_words()
    {
        var terms = QuestionParser.Parse("What died last year?").Question.Terms;

        Assert.Equal(["died", "last", "year"], terms.Select(term => term.Word));
        Assert.All(terms, term => Assert.Null(term.When));
    }

    [Theory]
    [InlineData("sales in winter 2021", "2021")]
    [InlineData("les ventes de l'hiver 2021", "2021")]
    [InlineData("sales in Q3 2021", "2021")]
    [InlineData("sales in the third quarter of 2021", "2021")]
    [InlineData("les ventes du troisième trimestre 2021", "2021")]
    [InlineData("les ventes du T3 2021", "2021")]
    [InlineData("sales in the first half of 2021", "2021")]
    [InlineData("les ventes de la seconde moitié de 2021", "2021")]
    [InlineData("sales of summer 2021", "2021")]
    [InlineData("sales in the 1960s", "1960/1969")]
    public void A_season_or_a_quarter_keeps_its_year_and_is_no_number(string text, string year)
    {
        Assert.Equal([year], Times(text));
        Assert.DoesNotContain(QuestionParser.Parse(text, Today).Question.Terms, term => term.IsNumber);
    }

    [Fact]
    public void Half_of_something_is_a_number() => Assert.Contains(QuestionParser.Parse("half of the sales in 2021").Question.Terms, term => term is { IsNumber: true, Index: "n0p5" });

    private static IEnumerable<string?> Times(string text) => QuestionParser.Parse(text, Today).Question.Terms.Where(term => term.When is not null).Select(term => term.When?.ToString());
}

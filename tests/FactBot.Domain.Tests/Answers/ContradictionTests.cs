using FactBot.Domain.Answers;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Answers;

public class ContradictionTests
{
    [Theory]
    [InlineData("41% of global cybersecurity investment goes to Israeli companies", false)]
    [InlineData("52% of global cybersecurity investment goes to Israeli companies", true)]
    [InlineData("Does 52% of global cybersecurity investment go to Israeli companies?", true)]
    [InlineData("What share of global cybersecurity investment goes to Israeli companies?", false)]
    [InlineData("about 41% of global cybersecurity investment goes to Israeli companies", false)]
    [InlineData("more than 41% of global cybersecurity investment goes to Israeli companies", true)]
    [InlineData("less than 41% of global cybersecurity investment goes to Israeli companies", true)]
    [InlineData("3 companies took part", false)]
    public void Another_number_of_the_same_unit_is_another_statement(string asked, bool isAnother) =>
        Assert.Equal(isAnother, IsOther(asked, SampleFact.Figure()));

    [Theory]
    [InlineData("more than 41% of investment goes to Israeli companies", false)]
    [InlineData("less than 41% of investment goes to Israeli companies", true)]
    [InlineData("41% of investment goes to Israeli companies", false)]
    public void More_than_a_number_is_met_by_more_than_it(string asked, bool isAnother) =>
        Assert.Equal(isAnother, IsOther(asked, SampleFact.Figure("More than 41% of investment goes to Israeli companies.", "More than 41%")));

    [Theory]
    [InlineData("The Knesset has created a commission of inquiry", false)]
    [InlineData("The Knesset has not created a commission of inquiry", true)]
    [InlineData("The Knesset hasn’t created a commission of inquiry", true)]
    [InlineData("The Knesset refused to create a commission of inquiry", true)]
    [InlineData("La Knesset n'a pas créé de commission d'enquête", true)]
    [InlineData("Has the Knesset not created a commission of inquiry?", false)]
    public void A_claim_of_the_opposite_is_told_and_a_question_may_be_put_either_way(string asked, bool isOpposite) =>
        Assert.Equal(isOpposite, IsOther(asked, SampleFact.Claim()));

    [Fact]
    public void A_negation_that_the_fact_has_too_is_no_contradiction() =>
        Assert.False(IsOther("The Knesset has not created a commission", SampleFact.Claim("The Knesset has never created a commission.")));

    [Theory]
    [InlineData("a commission can never be created", true)]
    [InlineData("a report should never be kept back", false)]
    public void A_negation_of_another_part_of_the_sentence_is_none(string asked, bool isOpposite) =>
        Assert.Equal(isOpposite, IsOther(asked, SampleFact.Claim("A report should obviously not be kept back but, on the other hand, a commission can also be created.")));

    [Theory]
    [InlineData("How many Israeli companies are there?", true)]
    [InlineData("Combien d'entreprises israéliennes y a-t-il ?", true)]
    [InlineData("How many percent go to Israeli companies?", false)]
    [InlineData("How many of the 41% go to Israeli companies?", false)]
    [InlineData("What share goes to Israeli companies?", false)]
    public void A_count_is_no_share(string asked, bool isAnother) => Assert.Equal(isAnother, IsOther(asked, SampleFact.Figure()));

    [Theory]
    [InlineData("The Knesset created a commission in 2021", false)]
    [InlineData("The Knesset created a commission in 2019", true)]
    [InlineData("Did the Knesset create a commission in 2019?", true)]
    public void Another_year_than_the_fact_is_of_is_another_statement(string asked, bool isAnother) =>
        Assert.Equal(isAnother, IsOther(asked, SampleFact.Claim() with { AsOf = new PartialDate(new DatePoint(2021, 7, 24), null, false) }));

    [Fact]
    public void A_year_in_the_words_on_record_will_do() =>
        Assert.False(IsOther("A commission in 2019", SampleFact.Claim("In 2019 the Knesset created a commission.")));

    private static bool IsOther(string asked, Fact fact) => Contradiction.Of(Read(asked), fact, SearchText.Of(fact)) is not null;

    private static Question Read(string text) => QuestionParser.Parse(text).Question;
}

using FactBot.Domain.Answers;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Answers;

public class HoldingTests
{
    [Theory]
    [InlineData("When was the treaty signed?", "The treaty was signed in Rome.", 0)]
    [InlineData("When was the treaty signed?", "The treaty was signed in 1957.", 1)]
    [InlineData("When was the treaty signed?", "It may be signed in Rome.", 0)]
    [InlineData("When was the treaty signed?", "It was signed in May.", 1)]
    [InlineData("When was the treaty of 1957 signed?", "The treaty of 1957 was signed in Rome.", 0)]
    [InlineData("Quand le traité a-t-il été signé ?", "Le traité a été signé au printemps.", 1)]
    [InlineData("How many states signed the treaty of 1957?", "The states signed the treaty of 1957.", 0)]
    [InlineData("How many states signed the treaty?", "Six states signed the treaty.", 1)]
    [InlineData("How many of the 12 states signed?", "None of the 12 states signed.", 0)]
    [InlineData("Combien de fois règne-t-il ?", "Une tablette de son règne (722-703 av. J.-C.) recense les plantes.", 0)]
    [InlineData("How many wives had he?", "He had six wives until 703 BC.", 1)]
    [InlineData("How many wives had he?", "He had wives until 703 BC.", 0)]
    [InlineData("Who is Kearney Boulevard named after?", "For most of its length, Kearney Boulevard is lined with palm trees.", 0)]
    [InlineData("Who is Kearney Boulevard named after?", "Kearney Boulevard is named after Martin Kearney.", 1)]
    [InlineData("Par qui le traité a-t-il été signé ?", "Le traité a été signé en vain.", 0)]
    [InlineData("Quels sont les pays qui ont signé ?", "Le traité a été signé en vain.", 0.5)]
    [InlineData("What did the treaty change?", "The treaty changed nothing.", 0.5)]
    public void A_fact_holds_a_number_a_time_or_a_name_when_one_is_asked_for(string asked, string told, double holds) =>
        Assert.Equal(holds, Holding.Of(QuestionParser.Parse(asked).Question, SampleFact.Claim(told) with { AsOf = null }));

    [Theory]
    [InlineData("In which year was the treaty signed?", "It was signed in May.", 0)]
    [InlineData("En quelle année le traité a-t-il été signé ?", "Il a été signé en mai 1957.", 1)]
    [InlineData("When was the treaty signed?", "It was signed in Rome.", 0.5)]
    public void It_holds_a_year_when_one_is_asked_for(string asked, string told, double holds) =>
        Assert.Equal(holds, Holding.OfYear(QuestionParser.Parse(asked).Question, SampleFact.Claim(told)));

    [Theory]
    [InlineData("Where was the treaty signed?", "The treaty was signed in Rome.", 1)]
    [InlineData("In which city was the treaty of Rome signed?", "The treaty of Rome was signed in spring.", 0)]
    [InlineData("Où le traité a-t-il été signé ?", "Mais le traité a été signé à Rome.", 1)]
    [InlineData("D'où vient le traité ?", "Le traité vient de loin.", 0)]
    [InlineData("Who signed the treaty?", "The treaty was signed in Rome.", 0.5)]
    public void It_holds_a_place_when_one_is_asked_for(string asked, string told, double holds) =>
        Assert.Equal(holds, Holding.OfPlace(QuestionParser.Parse(asked).Question, SampleFact.Claim(told)));

    [Fact]
    public void The_record_tells_a_time_and_a_speaker_too()
    {
        var fact = SampleFact.Claim("The treaty was signed.") with { Attribution = new Attribution { Speaker = new Speaker { Name = "Ada Fell" }, SaidOn = new PartialDate(new DatePoint(1957)) } };
        Assert.Equal(1, Holding.Of(QuestionParser.Parse("When was the treaty signed?").Question, fact));
        Assert.Equal(1, Holding.Of(QuestionParser.Parse("By whom was the treaty signed?").Question, fact));
    }
}

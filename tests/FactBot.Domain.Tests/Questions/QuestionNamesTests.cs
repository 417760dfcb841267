using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class QuestionNamesTests
{
    [Theory]
    [InlineData("Besides publishing books, what did Luther do?", "luther")]
    [InlineData("Along with coal, what heats Kearney Hall?", "kearney hall")]
    [InlineData("Pegasus was sold to whom?", "pegasus")]
    [InlineData("What did NSO sell to Morocco?", "nso morocco")]
    [InlineData("Poland joined when?", "poland")]
    public void A_capital_makes_a_name_but_not_of_a_first_word_that_says_little(string asked, string names) =>
        Assert.Equal(names, string.Join(' ', QuestionParser.Parse(asked).Question.Terms.Where(term => term.IsSpecific).Select(term => term.Word)));

    [Theory]
    [InlineData("Which turbines turn in the United States?", "united", "usa")]
    [InlineData("Which turbines turn in the United States?", "states", "usa")]
    [InlineData("Quelles turbines aux États-Unis ?", "unis", "usa")]
    [InlineData("What did the European Union decide?", "union", "eu")]
    public void A_name_of_two_words_is_also_asked_for_by_its_abbreviation(string asked, string word, string abbreviation) =>
        Assert.Contains(QuestionParser.Parse(asked).Question.Terms.Single(term => term.Word == word).Alternatives, alternative => alternative.Index == abbreviation && alternative.Strength == 1);

    [Theory]
    [InlineData("How many Polish miners are there?", "polish", "poland")]
    [InlineData("Which turbines turn in Germany?", "germany", "allemand")]
    [InlineData("Combien de mineurs polonais ?", "polonais", "poland")]
    [InlineData("Which turbines turn in the United States?", "states", "american")]
    [InlineData("Which turbines turn in the United Kingdom?", "kingdom", "british")]
    public void A_country_is_also_asked_for_by_its_people(string asked, string word, string other) =>
        Assert.Contains(QuestionParser.Parse(asked).Question.Terms.Single(term => term.Word == word).Alternatives, alternative => alternative.Index == EnglishStemmer.Stem(other));
}

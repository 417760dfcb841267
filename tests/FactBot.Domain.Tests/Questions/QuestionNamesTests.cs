using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class QuestionNamesTests
{
    [Theory]
    [InlineData("Besides publishing books, what did Luther do?", "luther")]
    [InlineData("Along with coal, what heats Kearney Hall?", "kearney hall")]
    [InlineData("Pegasus was sold to whom?", "pegasus")]
    [InlineData("What did NSO sell to Morocco?", "nso morocco")]
    public void A_capital_makes_a_name_but_not_of_a_first_word_that_says_little(string asked, string names) =>
        Assert.Equal(names, string.Join(' ', QuestionParser.Parse(asked).Question.Terms.Where(term => term.IsSpecific).Select(term => term.Word)));
}

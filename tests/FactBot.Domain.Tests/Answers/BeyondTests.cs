using System.Collections.Immutable;
using FactBot.Domain.Answers;
using FactBot.Domain.Facts;
using FactBot.Domain.Questions;
using FactBot.Domain.Storage;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Answers;

public class BeyondTests
{
    [Theory]
    [InlineData("Who cancelled the show of Roseanne Barr?", "Today Roseanne Barr was told by Channing Dungey.", 2, 0.5)]
    [InlineData("Did Roseanne Barr lose her show?", "Roseanne Barr lost her show. Nobody knew.", 0, 1)]
    [InlineData("Did anybody lose a show?", "Somebody lost a show.", 0, 0.5)]
    public void Names_that_the_question_has_not_are_beyond_it(string asked, string told, int names, double shared)
    {
        var beyond = Of(asked, SampleFact.Claim(told));
        Assert.Equal((names, shared), (beyond.Names, beyond.NamesShared));
        Assert.Equal(names > 0, beyond.RarestName > 0);
    }

    [Fact]
    public void So_are_words_of_the_title()
    {
        var fact = SampleFact.Claim("It was said.");
        fact = fact with { Citations = [fact.Citations[0] with { Source = fact.Citations[0].Source with { Title = "The fish and the pond" } }] };
        Assert.Equal((1, 0.5), (Of("Who fed the fish?", fact).TitleWords, Of("Who fed the fish?", fact).TitleShared));
        Assert.Equal((0, 1.0), (Of("Who fed fish in a pond?", fact).TitleWords, Of("Who fed fish in a pond?", fact).TitleShared));
    }

    [Fact]
    public void Nothing_is_beyond_where_the_record_is_not_at_hand()
    {
        var beyond = new Beyond(Asked("Who fed the fish?"), fact: null);
        Assert.Equal((0, 0, 0.5, 0, 0.5), (beyond.Names, beyond.RarestName, beyond.NamesShared, beyond.TitleWords, beyond.TitleShared));
    }

    private static Beyond Of(string asked, Fact fact) => new(Asked(asked), fact);

    private static AskedQuestion Asked(string text)
    {
        var question = QuestionParser.Parse(text).Question;
        return new AskedQuestion(question, new SearchResult { Candidates = [], FactCount = 1_000, TermCounts = question.SearchTerms.ToImmutableDictionary(term => term.Index, _ => 1L) });
    }
}

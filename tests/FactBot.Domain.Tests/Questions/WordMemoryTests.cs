using System.Globalization;
using FactBot.Domain.Questions;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Questions;

public sealed class WordMemoryTests
{
    [Fact]
    public void A_memory_that_has_met_more_words_than_it_keeps_reads_as_a_new_one_does()
    {
        var memory = new WordMemory();
        for (var i = 0; i < 90_000; i += 10)
        {
            var words = string.Join(' ', Enumerable.Range(i, 10).Select(number => Word(i % 3 == 0 ? number / 7 : number)));
            var fact = SampleFact.Claim($"The {words} ministers’ US États-Unis l’or");
            Assert.Equal(SearchText.Of(fact), SearchText.Of(fact, memory));
        }
    }

    /// <summary>A word that no other number has.</summary>
    private static string Word(int number) => (number % 2 == 0 ? "W" : "w") + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('b' + digit - '0'))) + "ings";
}

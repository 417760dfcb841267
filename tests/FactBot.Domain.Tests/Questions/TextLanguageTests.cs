using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class TextLanguageTests
{
    [Theory]
    [InlineData("Quelle part des investissements va aux entreprises israéliennes ?", true)]
    [InlineData("LE PARLEMENT DE LA FRANCE", true)]
    [InlineData("Le président n’a pas répondu dans les délais", true)]
    [InlineData("What share of investment goes to Israeli companies?", false)]
    [InlineData("Le Monde", false)]
    [InlineData("Marine Le Pen said that the La Rochelle court was wrong about all of it", false)]
    [InlineData("Que signifie DOG ?", true)]
    [InlineData("Comment est parfois surnommée New York ?", true)]
    [InlineData("L'inauguration a lieu juste après", true)]
    [InlineData("Qu’apporte l’affranchissement d’une cité ?", true)]
    [InlineData("Dès lors, Babylone perd son indépendance.", true)]
    [InlineData("Is that so ?", false)]
    [InlineData("I'm told it's John's resumé, not L'Express's", false)]
    [InlineData("François Hollande met Élisabeth Borne at the Élysée in Côte d'Ivoire", false)]
    [InlineData("41 %", false)]
    [InlineData("", false)]
    public void Is_told_by_small_words_accents_and_elisions(string text, bool isFrench) => Assert.Equal(isFrench, TextLanguage.IsFrench(text));

    [Fact]
    public void Capitals_change_nothing() => Gen.OneOf("le", "la", "oil", "prices", "dans", "the", "Knesset", "une", "écrit", "l'avion", "café").Array[0, 12].Select(words => string.Join(' ', words)).Sample(text =>
        Assert.Equal(TextLanguage.IsFrench(text), TextLanguage.IsFrench(text.ToUpperInvariant())));
}

using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class EnglishStemmerTests
{
    /// <summary>Pairs from the sample vocabulary of the algorithm's published description.</summary>
    [Theory]
    [InlineData("consign", "consign")]
    [InlineData("consigned", "consign")]
    [InlineData("consignment", "consign")]
    [InlineData("consistency", "consist")]
    [InlineData("consolation", "consol")]
    [InlineData("conspicuously", "conspicu")]
    [InlineData("knightly", "knight")]
    [InlineData("knocking", "knock")]
    [InlineData("kneeled", "kneel")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("ties", "tie")]
    [InlineData("cries", "cri")]
    [InlineData("generalization", "general")]
    [InlineData("relational", "relat")]
    [InlineData("vietnamization", "vietnam")]
    [InlineData("sky", "sky")]
    [InlineData("skies", "sky")]
    [InlineData("news", "news")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("kiwis", "kiwi")]
    [InlineData("happiness", "happi")]
    [InlineData("controlling", "control")]
    [InlineData("roll", "roll")]
    public void Stems_as_published(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("companies", "company")]
    [InlineData("investments", "investment")]
    [InlineData("exported", "exports")]
    [InlineData("israelis", "israeli")]
    public void Brings_forms_of_a_word_together(string left, string right) =>
        Assert.Equal(EnglishStemmer.Stem(left), EnglishStemmer.Stem(right));

    [Fact]
    public void Takes_any_word() => Gen.String.Sample(word => EnglishStemmer.Stem(TextFolding.Fold(word)).Length <= word.Length * 18 + 1);
}

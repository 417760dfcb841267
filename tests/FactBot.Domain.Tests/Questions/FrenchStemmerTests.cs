using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class FrenchStemmerTests
{
    /// <summary>Pairs from the sample vocabulary of the algorithm's published description that hold without accents.</summary>
    [Theory]
    [InlineData("continua", "continu")]
    [InlineData("continuait", "continu")]
    [InlineData("continuation", "continu")]
    [InlineData("continuelle", "continuel")]
    [InlineData("continuellement", "continuel")]
    [InlineData("continuerait", "continu")]
    [InlineData("continuons", "continuon")]
    [InlineData("contorsions", "contors")]
    [InlineData("contournant", "contourn")]
    [InlineData("contractions", "contract")]
    [InlineData("contradictoirement", "contradictoir")]
    [InlineData("contraindre", "contraindr")]
    [InlineData("contraintes", "contraint")]
    [InlineData("main", "main")]
    [InlineData("mains", "main")]
    [InlineData("maintenait", "mainten")]
    [InlineData("maintenant", "mainten")]
    [InlineData("maintenir", "mainten")]
    [InlineData("maires", "mair")]
    [InlineData("mairie", "mair")]
    [InlineData("maisons", "maison")]
    [InlineData("majestueuse", "majestu")]
    [InlineData("majestueux", "majestu")]
    [InlineData("majordomes", "majordom")]
    [InlineData("maladies", "malad")]
    public void Stems_as_published(string word, string stem) => Assert.Equal(stem, FrenchStemmer.Stem(word));

    [Theory]
    [InlineData("économie", "économique")]
    [InlineData("économies", "économiques")]
    [InlineData("journal", "journaux")]
    [InlineData("national", "nationaux")]
    [InlineData("exporté", "exporter")]
    [InlineData("exportation", "exportateurs")]
    [InlineData("investissement", "investissements")]
    [InlineData("évidence", "évident")]
    [InlineData("majorité", "majorités")]
    [InlineData("constamment", "constant")]
    [InlineData("solution", "solutions")]
    [InlineData("biologie", "biologies")]
    [InlineData("entreprise", "entreprises")]
    [InlineData("israélienne", "israélien")]
    public void Brings_forms_of_a_word_together(string left, string right) =>
        Assert.Equal(FrenchStemmer.Stem(TextFolding.Fold(left)), FrenchStemmer.Stem(TextFolding.Fold(right)));

    [Theory]
    [InlineData("économie", "economie")]
    [InlineData("créée", "creee")]
    [InlineData("enquêtes", "enquetes")]
    public void Accents_left_out_change_nothing(string left, string right) =>
        Assert.Equal(FrenchStemmer.Stem(TextFolding.Fold(left)), FrenchStemmer.Stem(TextFolding.Fold(right)));

    [Theory]
    [InlineData("la")]
    [InlineData("41")]
    [InlineData("")]
    [InlineData("שלום")]
    public void Short_words_and_other_scripts_stay(string word) => Assert.Equal(word, FrenchStemmer.Stem(word));

    [Fact]
    public void Takes_any_word() => Gen.String.Sample(word =>
    {
        var folded = TextFolding.Fold(word);
        Assert.InRange(FrenchStemmer.Stem(folded).Length, Math.Min(1, folded.Length), folded.Length);
    }, iter: 20_000);

    [Fact]
    public void Takes_any_word_of_French_endings() =>
        Gen.OneOf("qu", "y", "iss", "ement", "ateur", "ation", "ique", "eux", "aux", "iv", "abil", "ite", "s", "e", "eus", "ion", "t", "amment", "i", "ll").Array[1, 8].Sample(pieces =>
        {
            var word = string.Concat(pieces);
            Assert.InRange(FrenchStemmer.Stem(word).Length, 1, word.Length);
        }, iter: 20_000);
}

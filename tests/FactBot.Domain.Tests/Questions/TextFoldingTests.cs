using CsCheck;
using FactBot.Domain.Questions;

namespace FactBot.Domain.Tests.Questions;

public class TextFoldingTests
{
    [Theory]
    [InlineData("Yaïr Lapid", "yair lapid")]
    [InlineData("Łódź, Ørsted, Đặng, Straße", "lodz, orsted, dang, strasse")]
    [InlineData("œuvre — ‘Uzi diplomacy’", "oeuvre - 'uzi diplomacy'")]
    [InlineData("  41\u00a0%  of ﬁrms ", "41 % of firms")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("ΣΊΣΥΦΟΣ, Σίσυφος", "σισυφοσ, σισυφοσ")]
    [InlineData("", "")]
    public void Folds_what_people_type_differently(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing_more() => Gen.String.Sample(text =>
    {
        var once = TextFolding.Fold(text);
        Assert.Equal(once, TextFolding.Fold(once));
    }, iter: 20_000);

    [Fact]
    public void A_letter_is_folded_alike_in_plain_and_in_rare_company() => Gen.OneOf(Gen.Char['\0', 'ſ'], Gen.Char['‐', '„']).Array[0, 300].Select(letters => new string(letters)).Sample(text =>
        Assert.Equal(TextFolding.Fold(text + "\u200b"), TextFolding.Fold(text)), iter: 20_000);
}

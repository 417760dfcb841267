using FactBot.Csl.Numbers;

namespace FactBot.Csl.Tests;

public class NumbersTests
{
    [Theory]
    [InlineData("2", "ordinal", "2nd")]
    [InlineData("11", "ordinal", "11th")]
    [InlineData("111", "ordinal", "111th")]
    [InlineData("121", "ordinal", "121st")]
    [InlineData("3", "long-ordinal", "third")]
    [InlineData("12", "long-ordinal", "12th")]
    [InlineData("14", "roman", "xiv")]
    [InlineData("2, 3", "ordinal", "2nd, 3rd")]
    [InlineData("2&3", "numeric", "2 &#38; 3")]
    [InlineData("2E", "ordinal", "2E")]
    [InlineData("Special edition", "ordinal", "Special edition")]
    public void Numbers_take_the_form_asked_for(string edition, string form, string expected) =>
        Assert.Equal(expected, Sheet.Cite($"<number variable=\"edition\" form=\"{form}\"/>", Sheet.Item($"\"edition\":\"{edition}\"")));

    [Fact]
    public void Ordinals_agree_with_the_gender_of_their_noun()
    {
        var style = Sheet.Style("<group delimiter=\" \"><number variable=\"edition\" form=\"ordinal\"/><number variable=\"issue\" form=\"ordinal\"/></group>", style: "class=\"in-text\" default-locale=\"fr-FR\"");
        var text = Sheet.Cite(style, [Sheet.Item("\"edition\":\"1\",\"issue\":\"1\"")], CslCitation.Of("a"));
        Assert.Equal("1ʳᵉ 1ᵉʳ", text[0]);
    }

    [Theory]
    [InlineData("D2", true)]
    [InlineData("2, 3", true)]
    [InlineData("2 - 4", true)]
    [InlineData("2nd", true)]
    [InlineData("second", false)]
    [InlineData("2nd edition", false)]
    [InlineData("", false)]
    public void Numeric_is_what_consists_of_numbers(string text, bool expected) => Assert.Equal(expected, NumberText.IsNumeric(text));

    [Theory]
    [InlineData("page", "5", "p. 5")]
    [InlineData("page", "5-7", "pp. 5–7")]
    [InlineData("page", "5, 9", "pp. 5, 9")]
    [InlineData("number", "2024-17", "no. 2024-17")]
    [InlineData("number", "US 7,000,000", "no. US 7,000,000")]
    [InlineData("number", "12, 14", "nos. 12, 14")]
    [InlineData("number", "23-cv-01877", "no. 23-cv-01877")]
    [InlineData("volume", "2 & 4", "vols. 2 &#38; 4")]
    [InlineData("number-of-volumes", "3", "vols. 3")]
    public void A_label_is_plural_when_there_is_more_than_one(string variable, string value, string expected) => Assert.Equal(
        expected,
        Sheet.Cite($"<group delimiter=\" \"><label variable=\"{variable}\" form=\"short\"/><text variable=\"{variable}\"/></group>", Sheet.Item($"\"{variable}\":\"{value}\"")));

    [Theory]
    [InlineData("chicago", "101-108", "101–8")]
    [InlineData("chicago", "321-325", "321–25")]
    [InlineData("chicago-15", "1496-1504", "1496–1504")]
    [InlineData("chicago-16", "1496-1504", "1496–504")]
    [InlineData("chicago", "600-613", "600–613")]
    [InlineData("chicago", "A1-A12", "A1–A12")]
    [InlineData("expanded", "321-8", "321–328")]
    [InlineData("minimal", "42-45", "42–5")]
    [InlineData("minimal-two", "321-328", "321–28")]
    [InlineData("minimal", "2787-2816, 10", "2787–816, 10")]
    [InlineData("expanded", "i-ix", "i–ix")]
    [InlineData("expanded", "Michaelson-Morely", "Michaelson-Morely")]
    [InlineData("", "110-5", "110–5")]
    public void Page_ranges_follow_the_format_of_the_style(string format, string pages, string expected) =>
        Assert.Equal(expected, PageRange.Format(pages, format, "–"));
}

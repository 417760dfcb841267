namespace FactBot.Csl.Tests;

public class DatesTests
{
    private static string Date(string date, string element, string language = "", string style = "class=\"in-text\"")
    {
        var processor = Sheet.Processor(Sheet.Style(element, style: style), [Sheet.Item($"\"issued\":{date}")], language);
        return processor.Cite([CslCitation.Of("a")], TestContext.Current.CancellationToken)[0].ToString();
    }

    [Theory]
    [InlineData("", "text", "July 24, 2021")]
    [InlineData("", "numeric", "07/24/2021")]
    [InlineData("en-GB", "text", "24 July 2021")]
    [InlineData("fr-FR", "text", "24 juillet 2021")]
    public void Localised_forms_follow_the_language(string language, string form, string expected) =>
        Assert.Equal(expected, Date("{\"date-parts\":[[2021,7,24]]}", $"<date variable=\"issued\" form=\"{form}\"/>", language));

    [Fact]
    public void The_first_of_the_month_is_an_ordinal_in_French() =>
        Assert.Equal("1ᵉʳ mars 2024", Date("{\"date-parts\":[[2024,3,1]]}", "<date variable=\"issued\" form=\"text\"/>", "fr-FR"));

    [Theory]
    [InlineData("{\"date-parts\":[[2021,7]]}", "July 2021")]
    [InlineData("{\"date-parts\":[[2021]]}", "2021")]
    [InlineData("{\"date-parts\":[[\"2021\",\"7\",\"24\"]]}", "July 24, 2021")]
    [InlineData("{\"date-parts\":[[2021]],\"season\":3}", "Autumn 2021")]
    [InlineData("{\"date-parts\":[[-44,3,15]]}", "March 15, 44BC")]
    [InlineData("{\"date-parts\":[[79]]}", "79AD")]
    [InlineData("{\"literal\":\"in press\"}", "in press")]
    [InlineData("{\"raw\":\"2021-07-24\"}", "July 24, 2021")]
    [InlineData("{\"raw\":\"24 July 2021\"}", "July 24, 2021")]
    [InlineData("{\"raw\":\"no idea\"}", "no idea")]
    [InlineData("{\"date-parts\":[[2021,7,24],[2021,7,26]]}", "July 24–26, 2021")]
    [InlineData("{\"date-parts\":[[2021,7,24],[2021,8,2]]}", "July 24–August 2, 2021")]
    [InlineData("{\"date-parts\":[[2021,12],[2022,1]]}", "December 2021–January 2022")]
    [InlineData("{\"date-parts\":[[2021],[2022]]}", "2021–2022")]
    public void Whatever_a_date_says_is_printed(string date, string expected) =>
        Assert.Equal(expected, Date(date, "<date variable=\"issued\" form=\"text\"/>"));

    [Theory]
    [InlineData("year", "2021")]
    [InlineData("year-month", "July 2021")]
    public void Parts_may_be_left_out(string parts, string expected) =>
        Assert.Equal(expected, Date("{\"date-parts\":[[2021,7,24]]}", $"<date variable=\"issued\" form=\"text\" date-parts=\"{parts}\"/>"));

    [Fact]
    public void A_style_may_spell_out_its_own_format() => Assert.Equal(
        "24th to 26th july, ’21",
        Date("{\"date-parts\":[[2021,7,24],[2021,7,26]]}", """
            <date variable="issued">
              <date-part name="day" form="ordinal" suffix=" " range-delimiter=" to "/>
              <date-part name="month" form="short" strip-periods="true" text-case="lowercase" suffix=", "/>
              <date-part name="year" form="short" prefix="’"/>
            </date>
            """));

    [Fact]
    public void An_approximate_date_can_be_told() => Assert.Equal("ca. 1850", Date("{\"date-parts\":[[1850]],\"circa\":true}", """
        <group delimiter=" ">
          <choose><if is-uncertain-date="issued"><text term="circa" form="short"/></if></choose>
          <date variable="issued"><date-part name="year"/></date>
        </group>
        """));
}

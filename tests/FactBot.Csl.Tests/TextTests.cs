namespace FactBot.Csl.Tests;

public class TextTests
{
    private static string Title(string title, string attributes, string more = "") =>
        Sheet.Cite($"<text variable=\"title\" {attributes}/>", Sheet.Item($"\"title\":\"{title}\"{more}"));

    [Theory]
    [InlineData("the state of water: an audit of the roads", "The State of Water: An Audit of the Roads")]
    [InlineData("what NATO and iPhone users know", "What NATO and iPhone Users Know")]
    [InlineData("out-of-pocket costs and two-thirds", "Out-of-Pocket Costs and Two-Thirds")]
    [InlineData("what is it for", "What Is It For")]
    [InlineData("a life of <span class=\\\"nocase\\\">van</span> people", "A Life of van People")]
    public void Titles_are_capitalised_the_English_way(string title, string expected) => Assert.Equal(expected, Title(title, "text-case=\"title\""));

    [Fact]
    public void Titles_in_other_languages_keep_their_case() =>
        Assert.Equal("Les routes du nord", Title("Les routes du nord", "text-case=\"title\"", ",\"language\":\"fr\""));

    [Theory]
    [InlineData("lowercase", "roads and RENTS", "roads and rents")]
    [InlineData("uppercase", "roads", "ROADS")]
    [InlineData("capitalize-first", "roads and rents", "Roads and rents")]
    [InlineData("capitalize-all", "roads and rents", "Roads And Rents")]
    [InlineData("sentence", "ROADS AND RENTS", "Roads and rents")]
    [InlineData("sentence", "roads and Rents", "Roads and Rents")]
    public void Other_cases_do_what_they_say(string textCase, string title, string expected) =>
        Assert.Equal(expected, Title(title, $"text-case=\"{textCase}\""));

    [Theory]
    [InlineData("One <i>two</i> three", "One <i>two</i> three")]
    [InlineData("H<sub>2</sub>O and <sc>bc</sc>", "H<sub>2</sub>O and <span style=\"font-variant:small-caps;\">bc</span>")]
    [InlineData("One <i>two", "One &#60;i&#62;two")]
    [InlineData("One <script>two</script>", "One &#60;script&#62;two&#60;/script&#62;")]
    [InlineData("Rock & roll", "Rock &#38; roll")]
    public void Fields_may_hold_inline_markup_and_nothing_else(string title, string expected) => Assert.Equal(expected, Title(title, ""));

    [Fact]
    public void Italics_inside_italics_turn_upright() =>
        Assert.Equal("<i>One <span style=\"font-style:normal;\">two</span> three</i>", Title("One <i>two</i> three", "font-style=\"italic\""));

    [Theory]
    [InlineData("", "A “quoted ‘inner’ word” here", "A \\\"quoted 'inner' word\\\" here")]
    [InlineData("quotes=\"true\"", "“A ‘quoted’ word”", "A \\\"quoted\\\" word")]
    [InlineData("", "It’s the ’90s again", "It's the '90s again")]
    [InlineData("", "5 \" of rain", "5 \\\" of rain")]
    public void Quotation_marks_alternate_with_their_depth(string attributes, string expected, string title) =>
        Assert.Equal(expected, Title(title, attributes));

    [Fact]
    public void In_a_document_in_another_language_titles_count_as_written_in_it()
    {
        var style = Sheet.Style("<text variable=\"title\" text-case=\"title\"/>");
        var items = new[] { Sheet.Item("\"title\":\"les routes du nord\"") };
        var cited = Sheet.Processor(style, items, "fr-FR").Cite([CslCitation.Of("a")], TestContext.Current.CancellationToken);
        Assert.Equal("les routes du nord", cited[0].ToString());
    }

    [Fact]
    public void Strip_periods_takes_them_all_out() => Assert.Equal("Proc Natl Acad", Title("Proc. Natl. Acad.", "strip-periods=\"true\""));

    [Fact]
    public void Affixes_stay_outside_the_formatting() =>
        Assert.Equal("(<b>Roads</b>)", Title("Roads", "font-weight=\"bold\" prefix=\"(\" suffix=\")\""));

    [Fact]
    public void The_short_form_falls_back_to_the_long_one()
    {
        const string layout = "<text variable=\"title\" form=\"short\"/>";
        Assert.Equal("Roads", Sheet.Cite(layout, Sheet.Item("\"title\":\"Roads of the north\",\"title-short\":\"Roads\"")));
        Assert.Equal("Roads of the north", Sheet.Cite(layout, Sheet.Item("\"title\":\"Roads of the north\"")));
    }
}

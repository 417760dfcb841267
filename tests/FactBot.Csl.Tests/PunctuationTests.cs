namespace FactBot.Csl.Tests;

public class PunctuationTests
{
    private static string Join(string title, string delimiter, string language, bool quotes = true)
    {
        var style = Sheet.Style($"<group delimiter=\"{delimiter}\"><text variable=\"title\" quotes=\"{(quotes ? "true" : "false")}\"/><text value=\"next\"/></group>", style: $"class=\"in-text\" default-locale=\"{language}\"");
        return Sheet.Cite(style, Sheet.Item($"\"title\":\"{title}\""));
    }

    [Theory]
    [InlineData("en-US", "Roads", ", ", "“Roads,” next")]
    [InlineData("en-US", "Roads", ". ", "“Roads.” next")]
    [InlineData("en-US", "Roads", "; ", "“Roads”; next")]
    [InlineData("en-US", "Roads?", ". ", "“Roads?” next")]
    [InlineData("en-US", "Roads 'and rents'", ". ", "“Roads ‘and rents.’” next")]
    [InlineData("en-GB", "Roads", ", ", "‘Roads’, next")]
    [InlineData("en-GB", "Roads", ". ", "‘Roads’. next")]
    public void Commas_and_stops_go_inside_quotes_where_the_language_wants_it(string language, string title, string delimiter, string expected) =>
        Assert.Equal(expected, Join(title, delimiter, language));

    [Theory]
    [InlineData("Roads.", ". ", "Roads. next")]
    [InlineData("Roads!", ". ", "Roads! next")]
    [InlineData("Roads?", ": ", "Roads? next")]
    [InlineData("Roads:", ". ", "Roads: next")]
    [InlineData("Inc.", ", ", "Inc., next")]
    public void Punctuation_that_meets_is_not_doubled(string title, string delimiter, string expected) =>
        Assert.Equal(expected, Join(title, delimiter, "en-US", quotes: false));

    [Theory]
    [InlineData("en-GB", "Roads?", "‘Roads?’ next")]
    [InlineData("fr-FR", "Roads !", "«\u00A0Roads !\u00A0» next")]
    public void A_stop_after_a_quoted_question_is_one_too_many(string language, string title, string expected) =>
        Assert.Equal(expected, Join(title, ". ", language));

    [Theory]
    [InlineData("fr-FR", "«\u00A0Le “Nord” revient\u00A0» next")]
    [InlineData("en-US", "“Le «\u00A0Nord\u00A0» revient” next")]
    public void Guillemets_alternate_only_where_they_are_the_custom(string language, string expected) =>
        Assert.Equal(expected, Join("Le «\u00A0Nord\u00A0» revient", " ", language));

    [Fact]
    public void Spaces_that_meet_become_one() =>
        Assert.Equal("Roads next", Sheet.Cite("<text variable=\"title\" suffix=\" \"/><text value=\"next\" prefix=\" \"/>", Sheet.Item("\"title\":\"Roads\"")));

    [Fact]
    public void Punctuation_typed_inside_one_field_is_left_alone() =>
        Assert.Equal("He said ‘wait’. Then <i>left</i>..", Sheet.Cite("<text variable=\"title\"/>", Sheet.Item("\"title\":\"He said ‘wait’. Then <i>left</i>..\"")));
}

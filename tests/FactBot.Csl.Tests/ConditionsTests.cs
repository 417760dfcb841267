namespace FactBot.Csl.Tests;

public class ConditionsTests
{
    private static readonly CslItem Report = Sheet.Item(
        "\"title\":\"Roads\",\"volume\":\"2\",\"edition\":\"second\",\"issued\":{\"date-parts\":[[1850]],\"circa\":true},\"author\":[{\"family\":\"Doe\"}]", type: "report");

    [Theory]
    [InlineData("type=\"report\"", true)]
    [InlineData("type=\"book report\"", false)]
    [InlineData("type=\"book report\" match=\"any\"", true)]
    [InlineData("type=\"book thesis\" match=\"none\"", true)]
    [InlineData("variable=\"title author issued\"", true)]
    [InlineData("variable=\"title URL\"", false)]
    [InlineData("variable=\"URL\" match=\"none\"", true)]
    [InlineData("is-numeric=\"volume\"", true)]
    [InlineData("is-numeric=\"edition\"", false)]
    [InlineData("is-uncertain-date=\"issued\"", true)]
    [InlineData("locator=\"page\"", false)]
    [InlineData("position=\"first\"", true)]
    [InlineData("type=\"report\" variable=\"URL\"", false)]
    [InlineData("type=\"report\" variable=\"URL\" match=\"any\"", true)]
    public void A_condition_combines_its_tests(string condition, bool expected) => Assert.Equal(
        expected ? "yes" : "no",
        Sheet.Cite($"<choose><if {condition}><text value=\"yes\"/></if><else><text value=\"no\"/></else></choose>", Report));

    [Fact]
    public void The_first_branch_that_holds_is_taken() => Assert.Equal("two", Sheet.Cite("""
        <choose>
          <if type="book"><text value="one"/></if>
          <else-if type="report"><text value="two"/></else-if>
          <else-if variable="title"><text value="three"/></else-if>
        </choose>
        """, Report));

    [Fact]
    public void Delimiters_of_a_group_reach_into_a_choose() => Assert.Equal("Roads, 2", Sheet.Cite(
        "<group delimiter=\", \"><choose><if type=\"report\"><text variable=\"title\"/><text variable=\"volume\"/></if></choose></group>", Report));

    [Fact]
    public void A_group_without_values_is_left_out_with_its_words()
    {
        Assert.Equal("Roads", Sheet.Cite("<text variable=\"title\"/><group prefix=\" \"><text value=\"from \"/><text variable=\"URL\"/></group>", Report));
        Assert.Equal("just words", Sheet.Cite("<group><text value=\"just words\"/></group>", Report));
    }

    [Fact]
    public void A_group_in_a_group_counts_as_a_value() => Assert.Equal(
        "[words]",
        Sheet.Cite("<group prefix=\"[\" suffix=\"]\"><text variable=\"URL\"/><group><text value=\"words\"/></group></group>", Report));
}

namespace FactBot.Csl.Tests;

public class DisambiguationTests
{
    private const string Layout = "<group delimiter=\" \"><names variable=\"author\"><name form=\"short\" initialize-with=\". \"/></names><date variable=\"issued\"><date-part name=\"year\"/></date></group>";

    private static string Cite(string citation, params CslItem[] items) => Sheet.Cite(Sheet.Style(Layout, citation, "delimiter=\"; \""), items);

    private static CslItem Paper(string id, string families, int year) => Sheet.Item(
        $"\"author\":[{string.Join(',', families.Split(' ').Select(name => $"{{\"family\":\"{name}\",\"given\":\"X\"}}"))}],\"issued\":{{\"date-parts\":[[{year}]]}}", id);

    [Fact]
    public void Given_names_tell_ambiguous_cites_apart() => Assert.Equal(
        "H. Simpson 2005; B. Simpson 2005; Simpson 2006",
        Cite("disambiguate-add-givenname=\"true\"", Sheet.Book("a", "Simpson", "Homer", 2005), Sheet.Book("b", "Simpson", "Bart", 2005), Sheet.Book("c", "Simpson", "Lisa", 2006)));

    [Fact]
    public void Full_names_follow_where_initials_do_not_do() => Assert.Equal(
        "John Doe 1950; Jane Doe 1950",
        Cite("disambiguate-add-givenname=\"true\"", Sheet.Book("a", "Doe", "John", 1950), Sheet.Book("b", "Doe", "Jane", 1950)));

    [Theory]
    [InlineData("by-cite", "Doe 1950; Doe 2000")]
    [InlineData("all-names", "John Doe 1950; Jane Doe 2000")]
    [InlineData("primary-name", "John Doe 1950; Jane Doe 2000")]
    [InlineData("all-names-with-initials", "Doe 1950; Doe 2000")]
    public void Some_rules_tell_people_apart_even_in_clear_cites(string rule, string expected) => Assert.Equal(
        expected,
        Cite($"disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"{rule}\"", Sheet.Book("a", "Doe", "John", 1950), Sheet.Book("b", "Doe", "Jane", 2000)));

    [Fact]
    public void Names_are_added_until_the_cites_differ() => Assert.Equal(
        "Baur, Fröberg, et al. 2000; Baur, Schileyko, et al. 2000; Baur et al. 2001",
        Cite("disambiguate-add-names=\"true\" et-al-min=\"3\" et-al-use-first=\"1\"", Paper("a", "Baur Fröberg Haase", 2000), Paper("b", "Baur Schileyko Haase", 2000), Paper("c", "Baur Schileyko Haase", 2001)));

    [Fact]
    public void Names_that_do_not_help_are_taken_back() => Assert.Equal(
        "Baur et al. 2000a; Baur et al. 2000b",
        Cite("disambiguate-add-names=\"true\" disambiguate-add-year-suffix=\"true\" et-al-min=\"3\" et-al-use-first=\"1\"", Paper("a", "Baur Meier Haase", 2000), Paper("b", "Baur Meier Haase", 2000)));

    [Fact]
    public void The_condition_comes_before_the_letters()
    {
        var style = Sheet.Style(
            Layout + "<choose><if disambiguate=\"true\"><text variable=\"title\" prefix=\", \"/></if></choose>",
            "disambiguate-add-year-suffix=\"true\"", "delimiter=\"; \"");
        Assert.Equal("Doe 2000, Roads; Doe 2000, Rents", Sheet.Cite(style, Sheet.Book("a", "Doe", "J.", 2000, "Roads"), Sheet.Book("b", "Doe", "J.", 2000, "Rents")));
    }

    [Fact]
    public void Letters_follow_the_order_of_the_bibliography_and_go_past_z()
    {
        var style = Sheet.Style(Layout, "disambiguate-add-year-suffix=\"true\"", "delimiter=\"; \"",
            bibliography: "<bibliography><sort><key variable=\"title\"/></sort><layout><text variable=\"title\"/><date variable=\"issued\" prefix=\" \"><date-part name=\"year\"/></date></layout></bibliography>");
        var items = Enumerable.Range(0, 28).Select(number => Sheet.Book($"i{number}", "Doe", "J.", 2000, $"Title {99 - number}")).ToArray();
        var entries = Sheet.Entries(style, items);
        Assert.Equal("Title 72 2000a", entries[0]);
        Assert.Equal("Title 98 2000aa", entries[26]);
        Assert.Equal("Title 99 2000ab", entries[27]);
    }
}

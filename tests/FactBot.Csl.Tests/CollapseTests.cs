namespace FactBot.Csl.Tests;

public class CollapseTests
{
    private const string AuthorDate = "<group delimiter=\" \"><names variable=\"author\"><name form=\"short\"/></names><date variable=\"issued\"><date-part name=\"year\"/></date><text variable=\"locator\" prefix=\"p. \"/></group>";

    private static string Cite(string citation, params CslItem[] items) =>
        Sheet.Cite(Sheet.Style(AuthorDate, citation, "delimiter=\"; \" prefix=\"(\" suffix=\")\""), items);

    private static readonly CslItem[] FourYears =
        [Sheet.Book("a", "Doe", "J.", 1999), Sheet.Book("b", "Roe", "K.", 2000), Sheet.Book("c", "Doe", "J.", 2006)];

    private static readonly CslItem[] SameYear =
    [
        Sheet.Book("a", "Doe", "J.", 2000, "A"), Sheet.Book("b", "Doe", "J.", 2000, "B"), Sheet.Book("c", "Doe", "J.", 2000, "C"),
        Sheet.Book("d", "Doe", "J.", 2001),
    ];

    [Fact]
    public void Cites_of_one_author_come_together() =>
        Assert.Equal("(Doe 1999, Doe 2006; Roe 2000)", Cite("cite-group-delimiter=\", \"", FourYears));

    [Fact]
    public void Collapsed_by_year_the_author_is_named_once() => Assert.Equal("(Doe 1999, 2006; Roe 2000)", Cite("collapse=\"year\"", FourYears));

    [Fact]
    public void After_a_collapsed_group_there_may_be_another_delimiter() =>
        Assert.Equal("(Doe 1999, 2006 / Roe 2000)", Cite("collapse=\"year\" after-collapse-delimiter=\" / \"", FourYears));

    [Theory]
    [InlineData("collapse=\"year\"", "(Doe 2000a, 2000b, 2000c, 2001)")]
    [InlineData("collapse=\"year-suffix\" year-suffix-delimiter=\",\"", "(Doe 2000a,b,c, 2001)")]
    [InlineData("collapse=\"year-suffix-ranged\" year-suffix-delimiter=\",\"", "(Doe 2000a–c, 2001)")]
    public void Letters_of_one_year_collapse(string citation, string expected) =>
        Assert.Equal(expected, Cite($"disambiguate-add-year-suffix=\"true\" {citation}", SameYear));

    [Fact]
    public void A_locator_keeps_a_cite_whole()
    {
        var style = Sheet.Style(AuthorDate, "disambiguate-add-year-suffix=\"true\" collapse=\"year-suffix\" year-suffix-delimiter=\",\"", "delimiter=\"; \"");
        var citation = new CslCitation([new CslCite("a"), new CslCite("b") { Locator = "5" }, new CslCite("c")]);
        Assert.Equal("Doe 2000a, 2000b p. 5, 2000c", Sheet.Cite(style, SameYear, citation)[0]);
    }

    [Theory]
    [InlineData("a b c d", "[1–4]")]
    [InlineData("a b d", "[1, 2, 4]")]
    [InlineData("d c b", "[4, 3, 2]")]
    public void Rising_numbers_collapse_to_ranges(string ids, string expected)
    {
        var style = Sheet.Style("<text variable=\"citation-number\"/>", "collapse=\"citation-number\"", "delimiter=\", \" prefix=\"[\" suffix=\"]\"");
        Assert.Equal(expected, Sheet.Cite(style, SameYear, CslCitation.Of(ids.Split(' ')))[0]);
    }
}

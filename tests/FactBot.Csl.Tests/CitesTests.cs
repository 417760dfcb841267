namespace FactBot.Csl.Tests;

public class CitesTests
{
    private static readonly CslStyle AuthorDate = Sheet.Style(
        "<group delimiter=\", \"><group delimiter=\" \"><names variable=\"author\"><name form=\"short\"/></names><date variable=\"issued\"><date-part name=\"year\"/></date></group><group delimiter=\" \"><label variable=\"locator\" form=\"short\"/><text variable=\"locator\"/></group></group>",
        layoutAttributes: "prefix=\"(\" suffix=\")\" delimiter=\"; \"");

    private static readonly CslItem[] Items = [Sheet.Book("a", "Doe", "J.", 2005), Sheet.Book("b", "Roe", "K.", 2006)];

    private static string Cite(params CslCite[] cites) => Sheet.Cite(AuthorDate, Items, new CslCitation([.. cites]))[0];

    [Theory]
    [InlineData("page", "5", "(Doe 2005, p. 5)")]
    [InlineData("page", "5-7", "(Doe 2005, pp. 5–7)")]
    [InlineData("paragraph", "44", "(Doe 2005, para. 44)")]
    [InlineData("timestamp", "01:32:10", "(Doe 2005, 01:32:10)")]
    [InlineData("timestamp", "01:32-01:40", "(Doe 2005, 01:32-01:40)")]
    [InlineData("section", "3", "(Doe 2005, sec. 3)")]
    [InlineData("sub verbo", "water", "(Doe 2005, s.v. water)")]
    public void Locators_carry_the_label_of_their_kind(string label, string locator, string expected) =>
        Assert.Equal(expected, Cite(new CslCite("a") { Label = label, Locator = locator }));

    [Fact]
    public void A_writer_may_add_words() => Assert.Equal(
        "(see Doe 2005, but compare Roe 2006 on this)",
        Cite(new CslCite("a") { Prefix = "see" }, new CslCite("b") { Prefix = ", but compare ", Suffix = "on this" }));

    [Theory]
    [InlineData(CslCiteForm.Full, "(Doe 2005)")]
    [InlineData(CslCiteForm.SuppressAuthor, "(2005)")]
    [InlineData(CslCiteForm.AuthorOnly, "Doe")]
    [InlineData(CslCiteForm.Composite, "Doe (2005)")]
    public void A_cite_may_leave_its_author_to_the_sentence(CslCiteForm form, string expected) =>
        Assert.Equal(expected, Cite(new CslCite("a") { Form = form }));

    [Fact]
    public void An_unknown_source_is_left_out() => Assert.Equal("(Doe 2005)", Cite(new CslCite("nobody"), new CslCite("a")));

    [Fact]
    public void A_citation_of_nothing_is_empty() => Assert.Equal("", Cite(new CslCite("nobody")));

    [Fact]
    public void Cites_are_sorted_where_the_style_sorts_them()
    {
        var style = Sheet.Style("<text variable=\"title\"/>", layoutAttributes: "delimiter=\", \"", sort: "<sort><key variable=\"title\"/></sort>");
        Assert.Equal("Alpha, Beta", Sheet.Cite(style, Sheet.Item("\"title\":\"Beta\"", "b"), Sheet.Item("\"title\":\"Alpha\"", "a")));
    }
}

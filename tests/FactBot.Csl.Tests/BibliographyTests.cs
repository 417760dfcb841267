namespace FactBot.Csl.Tests;

public class BibliographyTests
{
    private static readonly CslItem[] Items =
    [
        Sheet.Book("a", "Roe", "Jane", 2001, "Zebra crossings"),
        Sheet.Book("b", "Doe", "John", 2003, "Second"),
        Sheet.Book("c", "Doe", "John", 2002, "First"),
        Sheet.Item("\"title\":\"Anonymous\"", "d"),
    ];

    private const string Sort = "<sort><key variable=\"author\"/><key variable=\"issued\" sort=\"descending\"/></sort>";

    [Fact]
    public void Entries_are_sorted_and_those_without_a_key_come_last() =>
        Assert.Equal(["Second", "First", "Zebra crossings", "Anonymous"], Sheet.Entries(Sheet.List("<text variable=\"title\"/>", sort: Sort), Items));

    [Fact]
    public void Sorting_ignores_case_accents_come_after_and_particles_may_be_demoted()
    {
        var items = new[] { Sheet.Book("a", "van Gogh", "V.", 1), Sheet.Book("b", "öberg", "A.", 1), Sheet.Book("c", "Oberg", "Z.", 1), Sheet.Book("d", "Hals", "F.", 1) };
        var style = Sheet.List("<names variable=\"author\"><name form=\"short\"/></names>", sort: "<sort><key variable=\"author\"/></sort>");
        Assert.Equal(["van Gogh", "Hals", "Oberg", "öberg"], Sheet.Entries(style, items));
    }

    [Fact]
    public void Numbers_sort_as_numbers()
    {
        var items = new[] { Sheet.Item("\"volume\":\"10\"", "a"), Sheet.Item("\"volume\":\"9\"", "b") };
        Assert.Equal(["9", "10"], Sheet.Entries(Sheet.List("<text variable=\"volume\"/>", sort: "<sort><key variable=\"volume\"/></sort>"), items));
    }

    [Theory]
    [InlineData("complete-all", "Doe, Smith 2001|--- 2002|Doe, Lee 2003")]
    [InlineData("complete-each", "Doe, Smith 2001|---, --- 2002|Doe, Lee 2003")]
    [InlineData("partial-each", "Doe, Smith 2001|---, --- 2002|---, Lee 2003")]
    [InlineData("partial-first", "Doe, Smith 2001|---, Smith 2002|---, Lee 2003")]
    public void Repeated_authors_are_replaced_by_the_rule(string rule, string expected)
    {
        var style = Sheet.List(
            "<names variable=\"author\"><name form=\"short\"/></names><date variable=\"issued\" prefix=\" \"><date-part name=\"year\"/></date>",
            $"subsequent-author-substitute=\"---\" subsequent-author-substitute-rule=\"{rule}\"");
        CslItem Paper(string id, string second, int year) => Sheet.Item($"\"author\":[{{\"family\":\"Doe\"}},{{\"family\":\"{second}\"}}],\"issued\":{{\"date-parts\":[[{year}]]}}", id);
        Assert.Equal(expected, string.Join('|', Sheet.Entries(style, Paper("a", "Smith", 2001), Paper("b", "Smith", 2002), Paper("c", "Lee", 2003))));
    }

    [Fact]
    public void The_layout_is_given_as_data()
    {
        var style = Sheet.List("<text variable=\"citation-number\" suffix=\". \"/><text variable=\"title\"/>",
            "hanging-indent=\"true\" second-field-align=\"flush\" line-spacing=\"2\" entry-spacing=\"0\"");
        var list = Sheet.Processor(style, Items).Bibliography(TestContext.Current.CancellationToken);
        Assert.Equal(new CslLayout { HangingIndent = true, SecondFieldAlign = "flush", LineSpacing = 2, EntrySpacing = 0, LongestFirstField = 3 }, list.Layout);
        Assert.Equal([CslDisplay.LeftMargin, CslDisplay.RightInline], list.Entries[0].Text.Runs.Select(run => run.Display));
    }

    [Fact]
    public void Blocks_keep_their_place()
    {
        var style = Sheet.List("<text variable=\"title\" display=\"block\"/><text variable=\"title\" display=\"indent\" prefix=\"on \"/>");
        var runs = Sheet.Processor(style, [Items[3]]).Bibliography(TestContext.Current.CancellationToken).Entries[0].Text.Runs;
        Assert.Equal([("Anonymous", CslDisplay.Block), ("on Anonymous", CslDisplay.Indent)], runs.Select(run => (run.Text, run.Display)));
    }

    [Fact]
    public void Sources_the_style_prints_nothing_for_are_named()
    {
        var list = Sheet.Processor(Sheet.List("<names variable=\"author\"/>"), Items).Bibliography(TestContext.Current.CancellationToken);
        Assert.Equal(["d"], list.LeftOut);
        Assert.Equal(3, list.Entries.Length);
    }

    [Fact]
    public void Numbers_stay_when_the_list_grows()
    {
        var style = Sheet.Style("<text variable=\"citation-number\"/>", bibliography: "<bibliography><layout><text variable=\"citation-number\"/></layout></bibliography>");
        var processor = new CslProcessor(style, Items);
        var first = processor.Cite([CslCitation.Of("c"), CslCitation.Of("a")], TestContext.Current.CancellationToken);
        var second = processor.Cite([CslCitation.Of("c"), CslCitation.Of("a"), CslCitation.Of("b"), CslCitation.Of("c")], TestContext.Current.CancellationToken);
        Assert.Equal(["1", "2"], first.Select(citation => citation.ToString()));
        Assert.Equal(["1", "2", "3", "1"], second.Select(citation => citation.ToString()));
        Assert.Equal(["c", "a", "b"], processor.Bibliography(TestContext.Current.CancellationToken).Entries.Select(entry => entry.ItemId));
    }

    [Fact]
    public void A_style_without_a_bibliography_says_so() =>
        Assert.Contains("has no bibliography", Assert.Throws<CslException>(() => Sheet.Processor(Sheet.Style("<text value=\"x\"/>"), Items).Bibliography(TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
}

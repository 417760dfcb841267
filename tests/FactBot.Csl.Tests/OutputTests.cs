namespace FactBot.Csl.Tests;

public class OutputTests
{
    private static CslFormatted Format(string layout, string members) =>
        Sheet.Processor(Sheet.Style(layout), [Sheet.Item(members)]).Cite([CslCitation.Of("a")], TestContext.Current.CancellationToken)[0];

    [Fact]
    public void Runs_carry_styling_and_link()
    {
        var formatted = Format(
            "<group delimiter=\", \"><text variable=\"title\" font-style=\"italic\"/><text variable=\"volume\" font-weight=\"bold\" text-decoration=\"underline\"/><text variable=\"DOI\" prefix=\"https://doi.org/\"/><text variable=\"URL\"/></group>",
            "\"title\":\"Roads <sup>2</sup>\",\"volume\":\"7\",\"DOI\":\"10.1000/x\",\"URL\":\"https://example.org/?a=1&b=2\"");
        Assert.Equal(
        [
            new CslRun("Roads ", CslStyling.Italic, null, CslDisplay.Inline),
            new CslRun("2", CslStyling.Italic | CslStyling.Superscript, null, CslDisplay.Inline),
            new CslRun(", ", CslStyling.None, null, CslDisplay.Inline),
            new CslRun("7", CslStyling.Bold | CslStyling.Underline, null, CslDisplay.Inline),
            new CslRun(", ", CslStyling.None, null, CslDisplay.Inline),
            new CslRun("https://doi.org/10.1000/x", CslStyling.None, "https://doi.org/10.1000/x", CslDisplay.Inline),
            new CslRun(", ", CslStyling.None, null, CslDisplay.Inline),
            new CslRun("https://example.org/?a=1&b=2", CslStyling.None, "https://example.org/?a=1&b=2", CslDisplay.Inline),
        ], formatted.Runs);
        Assert.Equal("Roads 2, 7, https://doi.org/10.1000/x, https://example.org/?a=1&b=2", formatted.ToString());
    }

    [Fact]
    public void Html_links_only_to_the_web()
    {
        Assert.Equal("<a href=\"https://example.org/?q=&#34;&#38;\">https://example.org/?q=\"&#38;</a>", CslHtml.Write(Format("<text variable=\"URL\"/>", "\"URL\":\"https://example.org/?q=\\\"&\"")));
        Assert.Equal("javascript:alert(1)", CslHtml.Write(Format("<text variable=\"URL\"/>", "\"URL\":\"javascript:alert(1)\"")));
    }

    [Fact]
    public void A_superscript_letter_is_raised_in_html_and_kept_in_text()
    {
        var formatted = Format("<text variable=\"title\"/>", "\"title\":\"1ʳᵉ\"");
        Assert.Equal("1<sup>r</sup><sup>e</sup>", CslHtml.Write(formatted));
        Assert.Equal("1ʳᵉ", formatted.ToString());
    }

    [Fact]
    public void A_list_is_written_with_its_class_names()
    {
        var list = Sheet.Processor(Sheet.List("<text variable=\"title\"/>"), [Sheet.Item("\"title\":\"Roads\"")]).Bibliography(TestContext.Current.CancellationToken);
        Assert.Equal("<div class=\"csl-bib-body\">\n  <div class=\"csl-entry\">Roads</div>\n</div>", CslHtml.Write(list));
    }
}

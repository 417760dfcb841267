namespace FactBot.Csl.Tests;

public class NamesTests
{
    private const string Three = "\"author\":[{\"family\":\"Okafor\",\"given\":\"Maren Ada\"},{\"family\":\"Byrne\",\"given\":\"Jean-Luc\"},{\"family\":\"Osei\",\"given\":\"Noor\"}]";

    private static string Names(string name, string members = Three, string names = "") =>
        Sheet.Cite($"<names variable=\"author\" {names}>{name}</names>", Sheet.Item(members));

    [Theory]
    [InlineData("<name/>", "Maren Ada Okafor, Jean-Luc Byrne, Noor Osei")]
    [InlineData("<name and=\"text\"/>", "Maren Ada Okafor, Jean-Luc Byrne, and Noor Osei")]
    [InlineData("<name and=\"symbol\" delimiter-precedes-last=\"never\"/>", "Maren Ada Okafor, Jean-Luc Byrne &#38; Noor Osei")]
    [InlineData("<name form=\"short\" delimiter=\"; \"/>", "Okafor; Byrne; Osei")]
    [InlineData("<name initialize-with=\". \"/>", "M. A. Okafor, J.-L. Byrne, N. Osei")]
    [InlineData("<name initialize-with=\"\"/>", "MA Okafor, J-L Byrne, N Osei")]
    [InlineData("<name initialize=\"false\" initialize-with=\".\"/>", "Maren Ada Okafor, Jean-Luc Byrne, Noor Osei")]
    [InlineData("<name name-as-sort-order=\"first\"/>", "Okafor, Maren Ada, Jean-Luc Byrne, Noor Osei")]
    [InlineData("<name name-as-sort-order=\"all\" sort-separator=\" \" initialize-with=\"\"/>", "Okafor MA, Byrne J-L, Osei N")]
    [InlineData("<name form=\"count\"/>", "3")]
    public void Name_lists_follow_their_options(string name, string expected) => Assert.Equal(expected, Names(name));

    [Theory]
    [InlineData("", "Okafor et al.")]
    [InlineData("delimiter-precedes-et-al=\"always\"", "Okafor, et al.")]
    [InlineData("et-al-use-last=\"true\"", "Okafor, … Osei")]
    public void Long_lists_are_cut(string more, string expected) =>
        Assert.Equal(expected, Names($"<name form=\"short\" et-al-min=\"3\" et-al-use-first=\"1\" {more}/>"));

    [Fact]
    public void The_et_al_term_has_its_own_formatting() => Assert.Equal(
        "Okafor <i>and others</i>",
        Names("<name form=\"short\" et-al-min=\"3\" et-al-use-first=\"1\"/><et-al term=\"and others\" font-style=\"italic\"/>"));

    [Fact]
    public void Options_are_inherited_from_style_and_citation()
    {
        var style = Sheet.Style("<names variable=\"author\"/>", citation: "name-form=\"short\"", style: "class=\"in-text\" and=\"text\" initialize-with=\".\"");
        Assert.Equal("Okafor, Byrne, and Osei", Sheet.Cite(style, Sheet.Item(Three)));
    }

    [Theory]
    [InlineData("never", "van Gogh, Vincent")]
    [InlineData("sort-only", "van Gogh, Vincent")]
    [InlineData("display-and-sort", "Gogh, Vincent van")]
    public void Particles_that_stay_may_be_demoted(string demote, string expected)
    {
        var style = Sheet.Style("<names variable=\"author\"><name name-as-sort-order=\"all\"/></names>",
            style: $"class=\"in-text\" demote-non-dropping-particle=\"{demote}\"");
        Assert.Equal(expected, Sheet.Cite(style, Sheet.Item("\"author\":[{\"family\":\"van Gogh\",\"given\":\"Vincent\"}]")));
    }

    [Theory]
    [InlineData("\"family\":\"Humboldt\",\"given\":\"Alexander von\"", "Alexander von Humboldt", "Humboldt", "Humboldt, Alexander von")]
    [InlineData("\"family\":\"d'Orsay\",\"given\":\"Paul\"", "Paul d’Orsay", "d’Orsay", "Orsay, Paul d’")]
    [InlineData("\"family\":\"al-Hakim\",\"given\":\"Tawfiq\"", "Tawfiq al-Hakim", "al-Hakim", "Hakim, Tawfiq al-")]
    [InlineData("\"family\":\"Doe\",\"given\":\"John\",\"suffix\":\"Jr.\"", "John Doe Jr.", "Doe", "Doe, John, Jr.")]
    [InlineData("\"family\":\"Doe\",\"given\":\"John\",\"suffix\":\"Jr.\",\"comma-suffix\":true", "John Doe, Jr.", "Doe", "Doe, John, Jr.")]
    [InlineData("\"family\":\"毛\",\"given\":\"泽东\"", "毛泽东", "毛", "毛泽东")]
    [InlineData("\"literal\":\"Eastmoor Audit Office\"", "Eastmoor Audit Office", "Eastmoor Audit Office", "Eastmoor Audit Office")]
    [InlineData("\"given\":\"Banksy\"", "Banksy", "Banksy", "Banksy")]
    public void Parts_take_the_order_of_form_script_and_particle(string name, string full, string brief, string inverted)
    {
        var members = $"\"author\":[{{{name}}}]";
        Assert.Equal(full, Names("<name/>", members));
        Assert.Equal(brief, Names("<name form=\"short\"/>", members));
        Assert.Equal(inverted, Names("<name name-as-sort-order=\"all\"/>", members));
    }

    [Fact]
    public void Name_parts_have_their_own_case_and_formatting() => Assert.Equal(
        "<i>Maren Ada</i> OKAFOR, <i>Jean-Luc</i> BYRNE, <i>Noor</i> OSEI",
        Names("<name><name-part name=\"family\" text-case=\"uppercase\"/><name-part name=\"given\" font-style=\"italic\"/></name>"));

    [Fact]
    public void A_label_counts_the_names_and_stands_where_it_was_written()
    {
        const string editor = "\"editor\":[{\"family\":\"Novak\"},{\"family\":\"Silva\"}]";
        Assert.Equal("Novak, Silva (eds.)", Sheet.Cite("<names variable=\"editor\"><name/><label form=\"short\" prefix=\" (\" suffix=\")\"/></names>", Sheet.Item(editor)));
        Assert.Equal("edited by Novak, Silva", Sheet.Cite("<names variable=\"editor\"><label form=\"verb\" suffix=\" \"/><name/></names>", Sheet.Item(editor)));
    }

    [Fact]
    public void The_same_editors_and_translators_are_named_once()
    {
        const string both = "\"editor\":[{\"family\":\"Novak\"}],\"translator\":[{\"family\":\"Novak\"}]";
        Assert.Equal("Novak (editor &#38; translator)", Sheet.Cite("<names variable=\"editor translator\" delimiter=\"; \"><name/><label prefix=\" (\" suffix=\")\"/></names>", Sheet.Item(both)));
    }

    [Fact]
    public void What_stands_in_for_an_author_is_not_printed_again()
    {
        const string layout = "<group delimiter=\", \"><names variable=\"author\"><substitute><names variable=\"editor\"/><text variable=\"title\"/></substitute></names><text variable=\"title\"/></group>";
        Assert.Equal("Roads", Sheet.Cite(layout, Sheet.Item("\"title\":\"Roads\"")));
        Assert.Equal("Ann Novak, Roads", Sheet.Cite(layout, Sheet.Item("\"title\":\"Roads\",\"editor\":[{\"family\":\"Novak\",\"given\":\"Ann\"}]")));
    }
}

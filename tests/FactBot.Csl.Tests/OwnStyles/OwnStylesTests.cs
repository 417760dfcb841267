using System.Xml.Linq;

namespace FactBot.Csl.Tests;

public class OwnStylesTests
{
    public static TheoryData<string> Names => [.. OwnStyles.All.Select(style => style.Name)];

    [Fact]
    public void The_styles_are_offered_in_order() => Assert.Equal(
        ["apa", "chicago-notes", "mla", "harvard", "newsroom"], OwnStyles.All.Select(style => style.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_style_loads_under_the_title_it_is_listed_by(string name)
    {
        var style = OwnStyles.Load(name);
        Assert.Equal(OwnStyles.All.Single(own => own.Name == name).Title, style.Title);
        Assert.Equal($"urn:factbot:style:{name}", style.Id);
        Assert.True(style.HasBibliography);
        Assert.Equal(name == "chicago-notes", style.IsNoteStyle);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_editor_gets_the_very_text_that_is_loaded(string name)
    {
        Assert.Equal(OwnStyles.Load(name).Id, CslStyle.Load(OwnStyles.Xml(name)).Id);
        Assert.True(OwnStyles.Xml(name).Split('\n').Length <= 351);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_macro_is_used_and_says_once_what_it_is(string name)
    {
        var elements = XDocument.Parse(OwnStyles.Xml(name)).Descendants().ToList();
        var defined = elements.Where(element => element.Name.LocalName == "macro").Select(macro => (string?)macro.Attribute("name")).ToList();
        var used = elements.Where(element => element.Name.LocalName != "macro").Select(element => (string?)element.Attribute("macro")).ToHashSet();
        Assert.NotEmpty(defined);
        Assert.Equal(defined.Distinct(), defined);
        Assert.DoesNotContain(defined, macro => !used.Contains(macro));
    }

    [Fact]
    public void An_unknown_style_is_refused_with_the_names_there_are()
    {
        var fault = Assert.Throws<ArgumentException>(() => OwnStyles.Load("vancouver"));
        Assert.StartsWith("There is no own style \"vancouver\"; there are apa, chicago-notes, mla, harvard, newsroom.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_newsroom_can_replace_a_word_of_a_style(string name)
    {
        var edited = CslStyle.Load(OwnStyles.Xml(name).Replace("<terms>", "<terms><term name=\"no date\">undated</term><term name=\"no date\" form=\"short\">undated</term>", StringComparison.Ordinal));
        var item = Sheet.Item("\"title\":\"Gauges\",\"author\":[{\"literal\":\"Gauge Trust\"}]", type: "webpage");
        var expected = name == "mla" ? 0 : 1;
        Assert.Equal(expected, Sample.Entry(edited, "en-US", item).Split("undated").Length - 1);
    }

    /// <summary>What only its recipient has is cited in the text and, by two of the manuals, not listed.</summary>
    [Theory]
    [InlineData("apa", "own-interview email")]
    [InlineData("chicago-notes", "own-interview email")]
    [InlineData("mla", "")]
    [InlineData("harvard", "")]
    [InlineData("newsroom", "")]
    public void What_a_style_leaves_out_of_the_list_is_reported_and_still_cited(string name, string leftOut)
    {
        var style = OwnStyles.Load(name);
        var processor = Sheet.Processor(style, Sample.English);
        var list = processor.Bibliography(TestContext.Current.CancellationToken);
        Assert.Equal(leftOut.Split(' ', StringSplitOptions.RemoveEmptyEntries), list.LeftOut);
        Assert.Equal(Sample.English.Length, list.Entries.Length + list.LeftOut.Length);
        Assert.All(Sample.English, item => Assert.All(Sample.CiteTwice(style, "en-US", item).Where((_, index) => index != 1), Assert.NotEmpty));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Punctuation_never_collides(string name)
    {
        var style = OwnStyles.Load(name);
        Assert.All(Sample.English, item => Assert.DoesNotMatch(@"\.\.|,,|, \.|\(\)|\[\]| ,|  |\( ", Sample.Entry(style, "en-US", item)));
        Assert.All(Sample.French, item => Assert.DoesNotMatch(@"\.\.|,,|, \.|\(\)|\[\]| ,|  |\( ", Sample.Entry(style, "fr-FR", item)));
    }
}

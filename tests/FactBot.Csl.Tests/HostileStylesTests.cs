using System.Text;

namespace FactBot.Csl.Tests;

public class HostileStylesTests
{
    private const string Start = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\">";

    private static string Fault(string xml) => Assert.Throws<CslException>(() => CslStyle.Load(xml)).Message;

    private static string Citing(string macros, string layout) => $"{Start}{macros}<citation><layout>{layout}</layout></citation></style>";

    [Theory]
    [InlineData("", "Line ")]
    [InlineData("not xml", "Line 1: the file is not usable XML")]
    [InlineData("<html/>", "Line 1: a style begins with <style>, not with <html>.")]
    [InlineData("<style/>", "Line 1: the style has no <citation> and names no independent parent.")]
    [InlineData("<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><style>&x;</style>", "a document type declaration (<!DOCTYPE …>) is not accepted.")]
    [InlineData("<style>\n<citation/></style>", "Line 2: <citation> has no <layout>.")]
    [InlineData("<style><citation><layout>\n<text macro=\"gone\"/></layout></citation></style>", "Line 2: the macro \"gone\" is used but nowhere defined.")]
    [InlineData("<style><citation><layout>\n<blink/></layout></citation></style>", "Line 2: <blink> is no rendering element of CSL")]
    [InlineData("<style><citation><layout>\n<text/></layout></citation></style>", "Line 2: <text> needs one of variable, macro, term or value")]
    [InlineData("<style><citation><layout><choose>\n<if><text value=\"x\"/></if></choose></layout></citation></style>", "Line 2: <if> tests nothing")]
    [InlineData("<style><citation><sort>\n<key/></sort><layout/></citation></style>", "Line 2: <key> needs a variable or a macro")]
    public void What_is_wrong_is_said_in_one_sentence_with_its_line(string xml, string expected) =>
        Assert.Contains(expected, Fault(xml), StringComparison.Ordinal);

    [Fact]
    public void Macros_that_call_each_other_are_refused() => Assert.Contains(
        "calls itself (a → b → a)",
        Fault(Citing("<macro name=\"a\"><group><text macro=\"b\"/></group></macro><macro name=\"b\"><text macro=\"a\"/></macro>", "<text macro=\"a\"/>")),
        StringComparison.Ordinal);

    [Fact]
    public void A_chain_of_macros_may_not_be_endless()
    {
        var macros = string.Concat(Enumerable.Range(0, 2000).Select(number => $"<macro name=\"m{number}\"><group><text macro=\"m{number + 1}\"/></group></macro>"));
        Assert.Contains("nested deeper than", Fault(Citing(macros + "<macro name=\"m2000\"><text value=\"x\"/></macro>", "<text macro=\"m0\"/>")), StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_may_not_be_nested_without_end()
    {
        var deep = new StringBuilder().Insert(0, "<group>", 5000).Append("<text value=\"x\"/>").Insert(0, "", 1);
        deep.Append(string.Concat(Enumerable.Repeat("</group>", 5000)));
        Assert.Contains("elements are nested deeper than", Fault(Citing("", deep.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_more_than_two_mebibytes_is_refused() =>
        Assert.Contains("longer than 2 MiB", Fault(Citing(string.Concat(Enumerable.Repeat("<macro name=\"m\"><text value=\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"/></macro>", 40_000)), "<text value=\"x\"/>")), StringComparison.Ordinal);

    [Fact]
    public void A_single_text_may_not_be_huge() =>
        Assert.Contains("is longer than", Fault(Citing("", $"<text value=\"{new string('x', 20_000)}\"/>")), StringComparison.Ordinal);

    [Fact]
    public void Macros_that_double_at_every_step_are_stopped()
    {
        var macros = string.Concat(Enumerable.Range(0, 40).Select(number => $"<macro name=\"m{number}\"><text macro=\"m{number + 1}\"/><text macro=\"m{number + 1}\"/></macro>"));
        var style = CslStyle.Load(Citing(macros + "<macro name=\"m40\"><text value=\"x\"/></macro>", "<text macro=\"m0\"/>"));
        var fault = Assert.Throws<CslException>(() => Sheet.Cite(style, Sheet.Item("")));
        Assert.StartsWith("The style was stopped because one item took more than", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_doubles_at_every_step_is_stopped()
    {
        var padding = new string('x', 9_000);
        var macros = string.Concat(Enumerable.Range(0, 12).Select(number => $"<macro name=\"m{number}\"><text macro=\"m{number + 1}\" prefix=\"{padding}\"/><text macro=\"m{number + 1}\"/></macro>"));
        var style = CslStyle.Load(Citing(macros + $"<macro name=\"m12\"><text value=\"{padding}\"/></macro>", "<text macro=\"m0\"/>"));
        var fault = Assert.Throws<CslException>(() => Sheet.Cite(style, Sheet.Item("")));
        Assert.Contains("one item came to more than", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_sort_key_that_doubles_at_every_step_is_stopped()
    {
        var macros = string.Concat(Enumerable.Range(0, 40).Select(number => $"<macro name=\"m{number}\"><text macro=\"m{number + 1}\"/><text macro=\"m{number + 1}\"/></macro>"));
        var style = Sheet.List("<text variable=\"title\"/>", sort: "<sort><key variable=\"issued\"/><key macro=\"m0\"/></sort>", before: macros + "<macro name=\"m40\"><text value=\"x\"/></macro>");
        var fault = Assert.Throws<CslException>(() => Sheet.Entries(style, Sheet.Item("", "a"), Sheet.Item("", "b")));
        Assert.StartsWith("The style was stopped because one item took more than", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_of_sort_keys_may_tie()
    {
        var keys = string.Concat(Enumerable.Repeat("<key variable=\"issued\"/>", 20_000));
        var style = Sheet.List("<text variable=\"title\"/>", sort: $"<sort>{keys}<key variable=\"title\"/></sort>");
        Assert.Equal(["Roads", "Water"], Sheet.Entries(style, Sheet.Item("\"title\":\"Water\"", "a"), Sheet.Item("\"title\":\"Roads\"", "b")));
    }

    [Fact]
    public void Work_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var body = string.Concat(Enumerable.Repeat("<text value=\"x\"/>", 3000));
        var processor = Sheet.Processor(CslStyle.Load(Citing("", body)), [Sheet.Item("")]);
        Assert.Throws<OperationCanceledException>(() => processor.Cite([CslCitation.Of("a")], source.Token));
    }

    [Fact]
    public void A_dependent_style_names_its_parent()
    {
        var style = CslStyle.Load($"{Start}<info><title>Journal of Roads</title><link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/apa\"/></info></style>");
        Assert.True(style.IsDependent);
        Assert.Equal("http://www.zotero.org/styles/apa", style.IndependentParent);
        Assert.Contains("load http://www.zotero.org/styles/apa instead", Assert.Throws<CslException>(() => new CslProcessor(style, [])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<i>")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("“")]
    [InlineData("<")]
    [InlineData(">'")]
    [InlineData("a'")]
    [InlineData("1-")]
    public void Long_texts_of_one_kind_are_printed_all_the_same(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000)) + "end";
        var item = new CslItem
        {
            Id = "a",
            Texts = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("title", text).Add("page", text).Add("edition", text),
        };
        var printed = Sheet.Cite("<text variable=\"title\" text-case=\"title\" quotes=\"true\"/><label variable=\"page\"/><text variable=\"page\"/><number variable=\"edition\" form=\"ordinal\"/>", item);
        Assert.EndsWith("end", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_parted_in_one_pass()
    {
        var family = string.Concat(Enumerable.Repeat("a'", 20_000)) + "1";
        var printed = Sheet.Cite("<names variable=\"author\"><name initialize-with=\".\"/></names>", Sheet.Item($"\"author\":[{{\"family\":\"{family}\",\"given\":\"{family}\"}}]"));
        Assert.NotEmpty(printed);
    }
}

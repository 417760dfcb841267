using FactBot.Testing;

namespace FactBot.Csl.Tests;

public class LocalesTests
{
    private static string Term(string term, string language, string before = "", string attributes = "", CslLocales? locales = null)
    {
        var style = Sheet.Style($"<text term=\"{term}\" {attributes}/>", before: before);
        return new CslProcessor(style, [Sheet.Item("")], locales, new CslOptions { Language = language }).Cite([CslCitation.Of("a")], TestContext.Current.CancellationToken)[0].ToString();
    }

    [Theory]
    [InlineData("en-US", "and")]
    [InlineData("en-GB", "and")]
    [InlineData("fr-FR", "et")]
    [InlineData("fr-CA", "et")]
    [InlineData("fr", "et")]
    [InlineData("xx-XX", "and")]
    public void A_language_falls_back_to_its_main_dialect_and_then_to_English(string language, string expected) =>
        Assert.Equal(expected, Term("and", language));

    [Theory]
    [InlineData("fr-CA", "exact")]
    [InlineData("fr-FR", "language")]
    [InlineData("en-US", "any")]
    public void The_terms_of_a_style_win_the_nearest_first(string language, string expected) => Assert.Equal(expected, Term("and", language, """
        <locale><terms><term name="and">any</term></terms></locale>
        <locale xml:lang="fr"><terms><term name="and">language</term></terms></locale>
        <locale xml:lang="fr-CA"><terms><term name="and">exact</term></terms></locale>
        """));

    [Theory]
    [InlineData("form=\"short\"", "n.d.")]
    [InlineData("form=\"symbol\"", "n.d.")]
    [InlineData("form=\"verb\"", "no date")]
    public void A_missing_form_falls_back_to_a_longer_one(string form, string expected) => Assert.Equal(expected, Term("no date", "en-US", attributes: form));

    [Fact]
    public void An_empty_term_ends_the_search() =>
        Assert.Equal("", Term("and", "en-US", "<locale><terms><term name=\"and\"/></terms></locale>"));

    [Fact]
    public void Files_of_a_folder_win_over_what_is_built_in()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "locales-fr-FR.xml"), "<locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"fr-FR\"><terms><term name=\"and\">ainsi que</term></terms></locale>");
        Assert.Equal("ainsi que", Term("and", "fr-FR", locales: CslLocales.FromFolder(folder.Path)));
    }

    [Fact]
    public void A_broken_locale_file_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "locales-fr-FR.xml"), "<style/>");
        var fault = Assert.Throws<CslException>(() => CslLocales.FromFolder(folder.Path));
        Assert.Equal("locales-fr-FR.xml: Line 1: a locale file begins with <locale>, not with <style>.", fault.Message);
    }

    [Fact]
    public void Every_built_in_locale_has_the_words_a_style_needs()
    {
        Assert.Equal(["en-GB", "en-US", "fr-FR"], CslLocales.BuiltIn.Languages.Order());
        string[] needed = ["and", "et-al", "ibid", "page", "editor", "translator", "month-01", "month-12", "season-04", "open-quote", "retrieved", "timestamp", "no date", "edition", "long-ordinal-10"];
        foreach (var language in (string[])["en-US", "fr-FR"])
        {
            foreach (var term in needed)
                Assert.NotEmpty(CslLocales.BuiltIn.Find(language)!.Find(term, Styles.TermForm.Long));
        }
    }
}

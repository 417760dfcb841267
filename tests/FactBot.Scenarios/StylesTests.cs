namespace FactBot.Scenarios;

/// <summary>Styles dropped into a folder, and what people and lists prefer.</summary>
public sealed class StylesTests : IDisposable
{
    private const string House =
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
          <info><title>House style</title><id>house</id></info>
          <citation><layout><text variable="title" prefix="HOUSE: "/></layout></citation>
          <bibliography><layout><text variable="title" prefix="HOUSE ENTRY: "/><text term="accessed" prefix=" / "/></layout></bibliography>
        </style>
        """;

    private const string Dependent =
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">
          <info><title>Daily</title><id>daily</id><link rel="independent-parent" href="http://www.zotero.org/styles/house"/></info>
        </style>
        """;

    private readonly Newsroom newsroom = new();

    private string Folder => Directory.CreateDirectory(newsroom.File("styles")).FullName;

    [Fact]
    public async Task A_dropped_style_is_listed_and_used_and_so_is_one_that_only_names_it()
    {
        await GivenFact();
        await Drop("House.csl", House);
        await Drop("daily.csl", Dependent);
        var list = await newsroom.OnStoreAsync("styles");
        Assert.Equal(0, list.ExitCode);
        Assert.Contains("House style (in the folder)", list.Out, StringComparison.Ordinal);
        Assert.Contains("HOUSE: Harbour", await Say("cite F-1 as house"), StringComparison.Ordinal);
        Assert.Contains("HOUSE ENTRY: Harbour", await Say("cite F-1 as daily"), StringComparison.Ordinal);
        Assert.Contains("HOUSE ENTRY: Harbour", (await newsroom.OnStoreAsync("export", "--as", "markdown", "--style", "house")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dropped_locale_gives_its_words()
    {
        await GivenFact();
        await Drop("house.csl", House);
        await Drop("locales-nl-NL.xml", """<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="nl-NL"><terms><term name="accessed">geraadpleegd</term></terms></locale>""");
        Assert.Contains("geraadpleegd", (await newsroom.OnStoreAsync("export", "--as", "markdown", "--style", "house", "--language", "nl-NL")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<style xmlns=\"http://purl.org/net/xbiblio/csl\">\n<citation></style>", "line 2")]
    [InlineData("<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><style>&x;</style>", "document type declaration")]
    [InlineData("<style><macro name=\"a\"><text macro=\"b\"/></macro>\n<macro name=\"b\"><text macro=\"a\"/></macro><citation><layout><text macro=\"a\"/></layout></citation></style>", "calls itself")]
    [InlineData("<style><info><link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/nature\"/></info></style>", "put nature.csl into")]
    public async Task A_style_that_cannot_be_used_is_said_in_a_sentence_that_names_file_and_fault(string xml, string expected)
    {
        await GivenFact();
        await Drop("broken.csl", xml);
        foreach (var run in new[] { await newsroom.OnStoreAsync("styles"), await newsroom.OnStoreAsync("doctor"), await newsroom.OnStoreAsync("export", "--as", "markdown", "--style", "broken") })
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("broken.csl", run.Error, StringComparison.Ordinal);
            Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        }

        var said = await Say("cite F-1 as broken");
        Assert.Contains("broken.csl", said, StringComparison.Ordinal);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_newsroom_style_is_put_there_to_be_edited_and_takes_effect()
    {
        await GivenFact();
        Assert.Contains("Wrote ", (await newsroom.OnStoreAsync("styles", "--edit", "newsroom")).Out, StringComparison.Ordinal);
        Assert.Equal(1, (await newsroom.OnStoreAsync("styles", "--edit", "newsroom")).ExitCode);
        var before = await Say("cite F-1 as newsroom");
        await Drop("newsroom.csl", House);
        Assert.DoesNotContain("HOUSE", before, StringComparison.Ordinal);
        Assert.Contains("HOUSE", await Say("cite F-1 as newsroom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_has_a_style_and_a_list_another()
    {
        await GivenFact();
        await Say("list harbour add F-1");
        Assert.Contains("You have the style chicago-notes now", await Say("settings style chicago"), StringComparison.Ordinal);
        Assert.Contains("The list “harbour” has the style apa now", await Say("settings list harbour style apa"), StringComparison.Ordinal);
        Assert.Contains("*Courier*. “Harbour.” March 5, 2024.", await Say("export F-1 as markdown"), StringComparison.Ordinal);
        Assert.Contains("(2024, March 5)", await Say("export list harbour as markdown"), StringComparison.Ordinal);
        Assert.Contains("(2024, March 5)", (await newsroom.OnStoreAsync("export", "--list", "harbour", "--as", "markdown")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("(2024, March 5)", await Say("export list harbour as markdown in plain"), StringComparison.Ordinal);
        Assert.Contains("style chicago-notes, language English", await Say("settings"), StringComparison.Ordinal);
        await Say("settings style none");
        Assert.DoesNotContain("*Courier*", await Say("export F-1 as markdown"), StringComparison.Ordinal);
    }

    public void Dispose() => newsroom.Dispose();

    private async Task GivenFact() => await Say("add claim Funds went missing source: Harbour in: Courier published: 5 March 2024");

    private async Task<string> Say(string text) => (await newsroom.OnStoreAsync("say", text)).Out;

    private Task Drop(string name, string xml) => File.WriteAllTextAsync(Path.Combine(Folder, name), xml, Newsroom.Cancelled);
}

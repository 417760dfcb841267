namespace FactBot.Csl.Tests;

/// <summary>
/// The own styles beside the official ones of the same manuals, through the same engine and locales. Runs where
/// FACTBOT_CSL_STYLES names a folder of official styles; they are not part of this repository.
/// </summary>
public class OfficialStylesTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FACTBOT_CSL_STYLES");

    /// <param name="name">The own style.</param>
    /// <param name="official">The file of the official one.</param>
    /// <param name="language">The language of the manual.</param>
    /// <param name="omitted">Sources of which the official style leaves out a fact the own one prints: court, date, number …</param>
    /// <param name="judged">Sources that both print whole, the own style as the manual has it.</param>
    [Theory]
    [InlineData("apa", "apa.csl", "en-US", "filing no-title", "hearing podcast video film")]
    [InlineData("chicago-notes", "chicago-notes-bibliography.csl", "en-US", "speech filing post post-person video no-title", "news-print hearing software")]
    [InlineData("mla", "modern-language-association.csl", "en-US", "email speech filing law bill hearing video no-title", "review")]
    [InlineData("harvard", "harvard-cite-them-right.csl", "en-GB", "review release own-interview published-interview email filing ruling law bill hearing treaty post post-person television radio podcast video film foi memo software standard no-title", "map")]
    public void Entries_equal_the_official_style_but_for_what_was_judged(string name, string official, string language, string omitted, string judged)
    {
        Assert.SkipWhen(Folder is null, "FACTBOT_CSL_STYLES names no folder of official styles.");
        var ours = OwnStyles.Load(name);
        var theirs = CslStyle.Load(File.ReadAllText(Path.Combine(Folder!, official)));
        var differing = Sample.English.Where(item => Sample.Entry(ours, language, item) != Sample.Entry(theirs, language, item)).ToList();
        foreach (var item in differing)
            TestContext.Current.TestOutputHelper?.WriteLine($"{item.Id}\n  own      {Sample.Entry(ours, language, item)}\n  official {Sample.Entry(theirs, language, item)}");

        string[] left = omitted.Split(' ');
        Assert.Equal(left.Concat(judged.Split(' ')).Order(), differing.Select(item => item.Id).Order());
        var comparable = Sample.English.Length - left.Length;
        Assert.True(Sample.English.Length - differing.Count >= 0.9 * comparable, $"{differing.Count} of {Sample.English.Length} differ");
    }

    [Theory]
    [InlineData("apa", "apa.csl", "en-US", "")]
    [InlineData("mla", "modern-language-association.csl", "en-US", "")]
    [InlineData("harvard", "harvard-cite-them-right.csl", "en-GB", "podcast")]
    [InlineData("chicago-notes", "chicago-notes-bibliography.csl", "en-US", "encyclopedia filing hearing news-print no-title own-interview preprint review software video")]
    public void Cites_equal_the_official_style_but_for_what_was_judged(string name, string official, string language, string judged)
    {
        Assert.SkipWhen(Folder is null, "FACTBOT_CSL_STYLES names no folder of official styles.");
        var ours = OwnStyles.Load(name);
        var theirs = CslStyle.Load(File.ReadAllText(Path.Combine(Folder!, official)));
        var differing = Sample.English.Where(item => !Sample.CiteTwice(ours, language, item).SequenceEqual(Sample.CiteTwice(theirs, language, item))).ToList();
        foreach (var item in differing)
            TestContext.Current.TestOutputHelper?.WriteLine($"{item.Id}\n  own      {string.Join(" | ", Sample.CiteTwice(ours, language, item))}\n  official {string.Join(" | ", Sample.CiteTwice(theirs, language, item))}");
        Assert.Equal(judged.Split(' ', StringSplitOptions.RemoveEmptyEntries), differing.Select(item => item.Id).Order(StringComparer.Ordinal));
    }
}

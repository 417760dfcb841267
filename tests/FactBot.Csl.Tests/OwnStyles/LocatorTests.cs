namespace FactBot.Csl.Tests;

public class LocatorTests
{
    [Theory]
    [InlineData("apa", "page", "5", "(Okafor, 2024, p. 5)")]
    [InlineData("apa", "page", "5-7", "(Okafor, 2024, pp. 5–7)")]
    [InlineData("apa", "paragraph", "44", "(Okafor, 2024, para. 44)")]
    [InlineData("apa", "timestamp", "01:32:10", "(Okafor, 2024, 01:32:10)")]
    [InlineData("mla", "page", "5", "(Okafor 5)")]
    [InlineData("mla", "paragraph", "44", "(Okafor, para. 44)")]
    [InlineData("mla", "timestamp", "01:32:10", "(Okafor 01:32:10)")]
    [InlineData("harvard", "page", "5", "(Okafor, 2024, p. 5)")]
    [InlineData("harvard", "paragraph", "44", "(Okafor, 2024, para. 44)")]
    [InlineData("harvard", "timestamp", "01:32:10", "(Okafor, 2024, 01:32:10)")]
    [InlineData("chicago-notes", "page", "5", "Maren Okafor, “Council Shelves Flood Barrier Report after Costs Double,” <i>The Eastmoor Courier</i>, March 5, 2024, 5, https://courier.example/flood.")]
    [InlineData("chicago-notes", "paragraph", "44", "Maren Okafor, “Council Shelves Flood Barrier Report after Costs Double,” <i>The Eastmoor Courier</i>, March 5, 2024, para. 44, https://courier.example/flood.")]
    [InlineData("chicago-notes", "timestamp", "01:32:10", "Maren Okafor, “Council Shelves Flood Barrier Report after Costs Double,” <i>The Eastmoor Courier</i>, March 5, 2024, 01:32:10, https://courier.example/flood.")]
    [InlineData("newsroom", "page", "5", "Maren Okafor, The Eastmoor Courier, March 5, 2024, p. 5")]
    [InlineData("newsroom", "paragraph", "44", "Maren Okafor, The Eastmoor Courier, March 5, 2024, para. 44")]
    [InlineData("newsroom", "timestamp", "01:32:10", "Maren Okafor, The Eastmoor Courier, March 5, 2024, at 01:32:10")]
    public void A_place_in_a_source_is_cited(string style, string label, string locator, string expected) =>
        Assert.Equal(expected, Sample.Cite(style, "en-US", "news", label, locator));

    [Theory]
    [InlineData("apa", "page", "5-7", "(Benali &#38; Roche, 2024, p. 5\u20117)")]
    [InlineData("apa", "paragraph", "44", "(Benali &#38; Roche, 2024, paragr. 44)")]
    [InlineData("apa", "timestamp", "01:32", "(Benali &#38; Roche, 2024, 01:32)")]
    [InlineData("mla", "page", "5", "(Benali et Roche 5)")]
    [InlineData("mla", "paragraph", "44", "(Benali et Roche, paragr. 44)")]
    [InlineData("harvard", "paragraph", "44", "(Benali et Roche, 2024, paragr. 44)")]
    [InlineData("chicago-notes", "paragraph", "44", "Karim Benali et Lucie Roche, <i>Le risque d’inondation en aval</i>, Rapport n<sup>o</sup> 2024-17 (Institut des rivières, 2024), paragr. 44, https://rivieres.example/2024-17.")]
    [InlineData("newsroom", "timestamp", "01:32", "Karim Benali et Lucie Roche, «\u00a0Le risque d’inondation en aval\u00a0», rapport n<sup>o</sup> 2024-17, Institut des rivières, 2024, à 01:32")]
    public void A_place_in_a_source_is_cited_in_French(string style, string label, string locator, string expected) =>
        Assert.Equal(expected, Sample.Cite(style, "fr-FR", "rapport", label, locator));

    [Theory]
    [InlineData("filing", "paragraph", "44", "State v. Dunmore, No. 23-cv-01877 (D. Kes.), complaint, para. 44")]
    [InlineData("podcast", "timestamp", "12:31", "Paulo Reyes, Under the Surface, No. 14, Longview Audio, Feb. 8, 2023, at 12:31")]
    public void A_story_names_the_place(string source, string label, string locator, string expected) =>
        Assert.Equal(expected, Sample.Cite("newsroom", "en-US", source, label, locator));

    [Theory]
    [InlineData("apa", "Council shelves flood barrier report after costs double. <i>The Eastmoor Courier</i>.")]
    [InlineData("harvard", "‘Council shelves flood barrier report after costs double’, <i>The Eastmoor Courier</i>, 5 March. Available at: https://courier.example/flood (Accessed: 11 February 2025).")]
    [InlineData("chicago-notes", "‘Council Shelves Flood Barrier Report after Costs Double’. <i>The Eastmoor Courier</i>, 5 March 2024.")]
    [InlineData("mla", "‘Council Shelves Flood Barrier Report after Costs Double’. <i>The Eastmoor Courier</i>, 5 Mar. 2024,")]
    [InlineData("newsroom", "Maren Okafor, The Eastmoor Courier, 5 March 2024 (https://courier.example/flood; seen 11 February 2025)")]
    public void British_English_has_its_own_marks_and_dates(string style, string expected) =>
        Assert.Contains(expected, Sample.Entry(style, "en-GB", "news"), StringComparison.Ordinal);

    [Fact]
    public void The_marks_of_Harvard_are_British_in_American_lists_too() =>
        Assert.Equal(Sample.Entry("harvard", "en-GB", "news"), Sample.Entry("harvard", "en-US", "news"));

    [Fact]
    public void A_story_names_the_archived_copy() => Assert.Equal(
        "City of Eastmoor, Feb. 3, 2024 (https://city.example/a; archived at https://archive.example/a; seen Feb. 4, 2024)",
        Sample.Entry(OwnStyles.Load("newsroom"), "en-US", Sheet.Item(
            "\"container-title\":\"City of Eastmoor\",\"issued\":{\"date-parts\":[[2024,2,3]]},\"accessed\":{\"date-parts\":[[2024,2,4]]},\"URL\":\"https://city.example/a\",\"archive\":\"Web archive\",\"archive_location\":\"https://archive.example/a\"",
            type: "article-newspaper")));
}

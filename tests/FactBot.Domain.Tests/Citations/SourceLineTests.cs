using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Tests.Citations;

public class SourceLineTests
{
    private static readonly Source Article = new()
    {
        Type = SourceType.News,
        Title = "The dark side of the “start-up nation”",
        Container = "L'Express",
        Authors = [new PersonName { Family = "Bennett", Given = "Naftali" }],
        Issued = new PartialDate(new DatePoint(2021, 7, 24)),
        Url = "https://example.org/a",
    };

    [Fact]
    public void Says_who_what_where_when_and_the_address() => Assert.Equal(
        "Naftali Bennett. “The dark side of the ‘start-up nation’.” L'Express, 24 July 2021. https://example.org/a",
        SourceLine.Of(Article));

    [Theory]
    [InlineData("page 14", ", p. 14.")]
    [InlineData("pages 14–16", ", pp. 14–16.")]
    [InlineData("00:12:30", ", at 00:12:30.")]
    [InlineData("#results", ", #results.")]
    public void A_citation_names_the_place_after_the_date(string locator, string place) => Assert.Equal(
        $"Naftali Bennett. “The dark side of the ‘start-up nation’.” L'Express, 24 July 2021{place} https://example.org/a",
        CitationLine.Of(new Citation { Source = Article, Locator = Locator.Read(locator) }));

    [Fact]
    public void Leaves_out_what_is_absent() => Assert.Equal("Le Monde.", SourceLine.Of(new Source { Type = SourceType.News, Container = "Le Monde" }));

    [Fact]
    public void An_address_alone_stands_bare() => Assert.Equal("https://example.org/", SourceLine.Of(new Source { Type = SourceType.WebPage, Url = "https://example.org/" }));

    [Fact]
    public void Is_one_line_whatever_the_title() => Assert.Equal(
        "“Is it? Yes!” Agency, Press release 2024-17, about 1973.",
        SourceLine.Of(new Source
        {
            Type = SourceType.WebPage,
            Title = "Is it?\r\n\tYes!",
            Container = "Agency",
            Genre = "Press release",
            Number = "2024-17",
            Issued = new PartialDate(new DatePoint(1973), IsCirca: true),
        }));

    [Fact]
    public void Tells_of_the_archived_copy_and_the_visit() => Assert.Equal(
        "“T.” https://example.org/ (archived 3 May 2021 at https://archive.example/x; accessed May 2021)",
        SourceLine.Of(new Source
        {
            Type = SourceType.WebPage,
            Title = "T",
            Url = "https://example.org/",
            ArchiveUrl = "https://archive.example/x",
            ArchivedOn = new PartialDate(new DatePoint(2021, 5, 3)),
            Accessed = new PartialDate(new DatePoint(2021, 5)),
        }));

    [Fact]
    public void Numbers_stand_still_while_a_list_grows()
    {
        var numbering = new SourceNumbering();
        var other = Article with { Url = "https://example.org/b" };

        Assert.Equal([1, 2, 1], new[] { Article, other, Article with { Url = "https://www.example.org/a?utm_source=x" } }.Select(numbering.NumberOf));
        Assert.Equal([1, 2], numbering.Sources.Select(source => source.Number));
    }
}

using FactBot.Domain.Citations;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Domain.Tests.Exchange;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Citations;

public class SourceNumberingTests
{
    private static readonly Source Study = SampleFact.Article with { Type = "article-journal", Title = "Harbour audits", Url = "https://journal.example/harbour" };

    private static readonly Source Mirror = Study with { Title = "Harbour audits: a study", Url = "https://mirror.example/77" };

    private static readonly Source Chapter = Study with { Type = "chapter", Title = "On harbours", Url = null };

    [Theory]
    [InlineData("10.5555/ha.1", "10.5555/HA.1")]
    [InlineData("10.5555/ha.1", "https://doi.org/10.5555/ha.1")]
    [InlineData("doi:10.5555/ha.1", "http://dx.doi.org/10.5555/HA.1")]
    public void One_DOI_is_one_source_wherever_it_was_read(string one, string other) =>
        Assert.Equal([1, 1], Numbers(With(Study, one), With(Mirror, other)));

    [Fact]
    public void A_DOI_as_address_is_a_DOI() =>
        Assert.Equal([1, 1], Numbers(With(Study, "10.5555/ha.1"), Mirror with { Url = "https://doi.org/10.5555/HA.1" }));

    [Fact]
    public void A_source_is_known_by_its_address_too_where_one_description_lacks_the_DOI() =>
        Assert.Equal([1, 1, 1, 1], Numbers(Study, With(Study, "10.5555/ha.1"), With(Mirror, "10.5555/ha.1"), Mirror));

    [Fact]
    public void Another_DOI_is_another_source_at_the_same_address() =>
        Assert.Equal([1, 1, 2, 2], Numbers(Study, With(Study, "10.5555/ha.1"), With(Study, "10.5555/ha.2"), With(Mirror, "10.5555/ha.2")));

    [Fact]
    public void Chapters_that_carry_the_DOI_of_their_book_stay_apart() => Assert.Equal(
        [1, 2, 1, 3],
        Numbers(With(Chapter, "10.5555/book"), With(Chapter with { Title = "On audits" }, "10.5555/book"), With(Chapter with { Url = "https://books.example/1" }, "10.5555/book"), With(Chapter with { Type = "book", Title = "Harbours" }, "10.5555/book")));

    [Fact]
    public void The_page_stays_with_the_citation()
    {
        var list = CitationList.Of([Citing(With(Study, "10.5555/ha.1"), "14"), Citing(With(Mirror, "10.5555/HA.1"), "15")]);

        Assert.Equal(Study.Title, Assert.Single(list.Sources).Source.Title);
        Assert.Equal([(1, "14"), (1, "15")], list.Facts.SelectMany(fact => fact.Citations).Select(cite => (cite.Number, cite.Citation.Locator!.Value)));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    public void A_file_names_such_a_source_once(string format)
    {
        var file = Exported.As(format, Citing(With(Study, "10.5555/ha.1"), "14"), Citing(With(Mirror, "10.5555/HA.1"), "15"));

        Assert.Contains("journal.example/harbour", file, StringComparison.Ordinal);
        Assert.DoesNotContain("mirror.example", file, StringComparison.Ordinal);
    }

    private static int[] Numbers(params Source[] sources) => [.. sources.Select(new SourceNumbering().NumberOf)];

    private static Source With(Source source, string doi) => source with { Other = source.Other.SetItem("DOI", $"\"{doi}\"") };

    private static Claim Citing(Source source, string page) => SampleFact.Claim($"It stands on page {page}.") with { Citations = [new Citation { Source = source, Locator = new Locator("page", page) }] };
}

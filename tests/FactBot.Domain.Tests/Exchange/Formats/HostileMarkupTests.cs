using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Facts;

namespace FactBot.Domain.Tests.Exchange.Formats;

public class HostileMarkupTests
{
    private const int Runs = 500;
    private static readonly string[] Elements = ["html", "head", "meta", "title", "style", "body", "h1", "h2", "ol", "ul", "li", "p", "a", "i", "b", "u", "sup", "sub", "span"];
    private static readonly string[] Attributes = ["lang", "charset", "http-equiv", "content", "name", "class", "start", "id", "dir", "href", "title"];

    private static readonly Gen<ExportWishes> Wishes = Gen.Select(Gen.Bool, Gen.OneOf<ExportGrouping?>(null, ExportGrouping.Kind, ExportGrouping.Section), Gen.Bool, Gen.Bool, Gen.Bool).Select(
        (notes, group, archive, ibid, french) => new ExportWishes { HasNotePerFact = notes, GroupBy = group, HasArchiveLinks = archive, HasIbid = ibid, Language = french ? "fr-FR" : null });

    [Fact]
    public void No_words_become_elements_links_or_anything_active() => Gen.Select(RandomFacts.Any.Array[1, 3], Wishes).Sample(
        (facts, wishes) =>
        {
            var page = Page(Exported.With(wishes, "html", facts));
            Assert.All(page.Descendants(), element => Assert.Contains(element.Name.LocalName, Elements));
            Assert.All(page.Descendants().Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, Attributes));
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Assert.All(page.Descendants("a").Attributes("href"), link => Assert.True(link.Value[0] == '#' ? ids.Contains(link.Value[1..]) : WebLink.Of(link.Value) is not null, link.Value));
            Assert.Equal(facts.Length, page.Descendants("p").Count(paragraph => (string?)paragraph.Attribute("class") == "words"));
        },
        iter: Runs);

    [Fact]
    public void A_page_shows_all_words_letter_for_letter() => RandomFacts.Any.Sample(
        fact =>
        {
            var words = Page(Exported.As("html", fact)).Descendants("p").First(paragraph => (string?)paragraph.Attribute("class") == "words").Value;
            Assert.Contains(Readable(fact.Wording.Text), words, StringComparison.Ordinal);
        },
        iter: Runs);

    [Fact]
    public void An_EndNote_file_is_XML_whose_values_are_text() => RandomFacts.Any.Array[1, 3].Sample(
        facts =>
        {
            var records = XDocument.Parse(Exported.As("endnote", facts)).Root!.Element("records")!.Elements("record").ToArray();
            var sources = CitationList.Of(facts).Sources;
            Assert.Equal(sources.Length, records.Length);
            Assert.All(records.Descendants("style"), style => Assert.False(style.HasElements));
            Assert.All(records.Zip(sources), pair =>
            {
                var title = XmlLetters.Of(Flat(pair.Second.Source.Title));
                Assert.Equal(title, Flat(pair.First.Element("titles")?.Element("title")?.Value));
            });
        },
        iter: Runs);

    [Fact]
    public void ClaimReview_holds_only_reviewed_claims_and_ends_no_script() => Gen.Select(RandomFacts.Any.Array[1, 4], Gen.OneOf("https://facts.example/r?a=1&b=</script>", "javascript:alert(1)", "told by phone", " https://facts.example/r/2 ")).Sample(
        (facts, evidence) =>
        {
            var rated = facts.Select(fact => fact with { Truth = fact.Truth with { Evidence = evidence } }).ToArray();
            var text = Exported.As("claimreview", rated);
            Assert.DoesNotContain('<', text);
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var expected = rated.Where(fact => fact is Claim && fact.Truth.Rating != TruthRating.Unchecked && fact.Lifecycle.State == LifecycleState.Live && WebLink.Of(evidence.Trim()) is not null);
            Assert.Equal(expected.Select(fact => fact.Wording.Text), document.RootElement.EnumerateArray().Select(element => element.GetProperty("claimReviewed").GetString()));
            Assert.All(document.RootElement.EnumerateArray(), element =>
            {
                Assert.StartsWith("https://facts.example/r", element.GetProperty("url").GetString(), StringComparison.Ordinal);
                Assert.NotEmpty(element.GetProperty("reviewRating").GetProperty("alternateName").GetString()!);
                Assert.Equal("Claim", element.GetProperty("itemReviewed").GetProperty("@type").GetString());
            });
        },
        iter: Runs);

    private static XElement Page(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>What HTML can hold of a text.</summary>
    private static string Readable(string text) =>
        string.Concat(XmlLetters.Of(text).Select(c => c is >= '\u007f' and <= '\u009f' ? '\uFFFD' : c));

    private static string Flat(string? text) =>
        string.Join(' ', (text ?? "").Split([.. Enumerable.Range(0, 32).Concat(Enumerable.Range(127, 33)).Select(c => (char)c), '\u2028', '\u2029', ' '], StringSplitOptions.RemoveEmptyEntries));
}

using FactBot.Domain.Exchange.Bibliographies;
using FactBot.Domain.Sources;
using static FactBot.Domain.Tests.Exchange.Bibliographies.Entries;

namespace FactBot.Domain.Tests.Exchange.Bibliographies;

public class OtherReadersTests
{
    [Fact]
    public void A_ris_record_as_Zotero_writes_it()
    {
        var entry = One("TY  - NEWS\r\nTI  - Harbour funds missing\r\nAU  - Okafor, Maren\r\nAU  - Agence France-Presse\r\nT2  - The Eastmoor Courier\r\nDA  - 2024/03/05/\r\nPY  - 2024\r\nSP  - A1\r\nEP  - A3\r\nLA  - en-GB\r\nUR  - https://courier.example/harbour\r\nY2  - 2025/02/11/08:00:00\r\nN1  - A note\r\nthat goes on\r\nER  - \r\n\r\n", BibliographyFormat.Ris);
        var source = entry.Source;
        Assert.Equal("okafor2024harbour", entry.Key);
        Assert.Equal(
            ("article-newspaper", "Harbour funds missing", "The Eastmoor Courier", "2024-03-05", "2025-02-11", "en-GB"),
            (source.Type, source.Title, source.Container, source.Issued.ToString(), source.Accessed.ToString(), source.Language));
        Assert.Equal([new PersonName { Family = "Okafor", Given = "Maren" }, new PersonName { Literal = "Agence France-Presse" }], source.Authors);
        Assert.Equal(("\"A1-A3\"", "\"A note that goes on\""), (source.Other["page"], source.Other["note"]));
    }

    [Fact]
    public void A_ris_record_that_does_not_end_is_kept_and_what_stands_outside_is_told()
    {
        var entries = Of("AU  - Nobody\nTY  - RPRT\nTI  - One\nTY  - BOOK\nTI  - Two\n", BibliographyFormat.Ris);
        Assert.Contains("AU stands outside a record", Reason(entries[0]), StringComparison.Ordinal);
        Assert.Equal(["One", "Two"], entries.Skip(1).Select(entry => Entry(entry).Source.Title));
        Assert.All(entries.Skip(1), entry => Assert.Contains("has no “ER  - ”", Warning(entry), StringComparison.Ordinal));
    }

    [Fact]
    public void Csl_items_keep_every_variable_and_get_a_key_that_can_be_typed()
    {
        var entries = Of("""
            [
              {"id":"http://zotero.org/users/1/items/AB","type":"report","title":"Harbour audit","author":[{"literal":"Court of Auditors"}],"issued":{"date-parts":[[2023,11]]},"DOI":"10.1/x"},
              {"id":"kim2020","citation-key":"kim2020b","type":"book","title":"B","volume":2},
              "nonsense"
            ]
            """, BibliographyFormat.CslJson);
        Assert.Equal([2, 3, 4], entries.Select(entry => entry.LineNumber));
        Assert.Equal(["court2023harbour", "kim2020b"], entries.Take(2).Select(entry => Entry(entry).Key));
        Assert.Equal("\"10.1/x\"", Entry(entries[0]).Source.Other["DOI"]);
        Assert.Equal("2", Entry(entries[1]).Source.Other["volume"]);
        Assert.Contains("must be an object", Reason(entries[2]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":1}")]
    [InlineData("[{\"id\":1},")]
    [InlineData("")]
    public void A_file_that_is_no_array_of_items_is_one_fault(string text) =>
        Assert.Contains("array of CSL items", Reason(Assert.Single(Of(text, BibliographyFormat.CslJson))), StringComparison.Ordinal);

    [Theory]
    [InlineData("library.bib", "", BibliographyFormat.BibLatex)]
    [InlineData("library.RIS", "", BibliographyFormat.Ris)]
    [InlineData("library.json", "\uFEFF [{", BibliographyFormat.CslJson)]
    [InlineData("library.json", "{\"kind\":", null)]
    [InlineData(null, "@article{x,", BibliographyFormat.BibLatex)]
    [InlineData(null, "TY  - NEWS", BibliographyFormat.Ris)]
    [InlineData("facts.csv", "@handle,x", null)]
    public void A_bibliography_is_told_by_its_name_or_its_beginning(string? name, string start, BibliographyFormat? expected) =>
        Assert.Equal(expected, BibliographyFormats.Detect(name, start));
}

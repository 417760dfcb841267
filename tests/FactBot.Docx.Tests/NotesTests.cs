using System.Xml.Linq;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Sources;
using FactBot.Testing;

namespace FactBot.Docx.Tests;

public class NotesTests
{
    private static readonly Domain.Facts.Fact[] Facts =
    [
        SampleFact.Claim() with { Citations = [SampleFact.Citation() with { Locator = new Locator("page", "14") }] },
        SampleFact.Quote() with { Citations = [SampleFact.Citation() with { Locator = new Locator("page", "15") }, SampleFact.Citation() with { Source = SampleFact.Article with { Title = "Another", Url = null } }] },
        SampleFact.Figure(),
    ];

    [Fact]
    public void A_repeated_source_has_one_note_and_its_number_is_repeated()
    {
        var document = new Unpacked(ExportWishes.None, Facts);

        Assert.Equal(["“The Pegasus case.” L'Express. https://example.org/pegasus", "“Another.” L'Express."], Unpacked.Texts(document.Footnotes));
        Assert.Equal(["1", "2"], document.Body.Descendants(Unpacked.W + "footnoteReference").Attributes(Unpacked.W + "id").Select(id => id.Value));
        Assert.Equal([" NOTEREF note_1 \\f \\h ", " NOTEREF note_1 \\f \\h "], document.Body.Descendants(Unpacked.W + "instrText").Select(field => field.Value));
        Assert.Empty(Unpacked.Texts(document.Endnotes));
    }

    [Fact]
    public void Each_fact_has_a_note_of_its_own_where_that_is_wished()
    {
        var document = new Unpacked(new ExportWishes { HasNotePerFact = true, HasEndnotes = true }, Facts);

        Assert.Equal(
            ["“The Pegasus case.” L'Express, p. 14. https://example.org/pegasus", "“The Pegasus case.” L'Express, p. 15. https://example.org/pegasus “Another.” L'Express.", "“The Pegasus case.” L'Express. https://example.org/pegasus"],
            Unpacked.Texts(document.Endnotes));
        Assert.Empty(Unpacked.Texts(document.Footnotes));
        Assert.Equal(3, document.Body.Descendants(Unpacked.W + "endnoteReference").Count());
    }

    [Fact]
    public void Equal_facts_give_equal_files() =>
        Assert.Equal(new Unpacked(ExportWishes.None, Facts).File, new Unpacked(ExportWishes.None, Facts).File);

    [Fact]
    public void A_document_without_facts_says_so()
    {
        var document = new Unpacked(new ExportWishes { Language = "fr-FR" });

        Assert.Contains("Aucun fait.", Unpacked.TextOf(document.Body), StringComparison.Ordinal);
        Assert.Equal(0, document.Outcome.Written);
    }
}

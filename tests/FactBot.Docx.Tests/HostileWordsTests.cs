using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FactBot.Domain.Citations;
using FactBot.Domain.Exchange.Formats;
using FactBot.Domain.Tests.Exchange;

namespace FactBot.Docx.Tests;

public class HostileWordsTests
{
    private static readonly Gen<ExportWishes> Wishes = Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.OneOf<ExportGrouping?>(null, ExportGrouping.Kind, ExportGrouping.Section)).Select(
        (notes, end, archive, group) => new ExportWishes { HasNotePerFact = notes, HasEndnotes = end, HasArchiveLinks = archive, GroupBy = group });

    [Fact]
    public void Whatever_the_words_are_Office_finds_no_fault() => Gen.Select(RandomFacts.Any.Array[0, 3], Wishes).Sample(
        (facts, wishes) =>
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(new Unpacked(wishes, facts).File), isEditable: false);
            var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");
            Assert.Empty(faults);
        },
        iter: 100);

    [Fact]
    public void No_words_become_links_and_every_link_leads_somewhere() => Gen.Select(RandomFacts.Any.Array[1, 3], Wishes).Sample(
        (facts, wishes) =>
        {
            var document = new Unpacked(wishes, facts);
            Assert.All(document.Addresses, address => Assert.Equal(address, WebLink.Of(address)));
            var bookmarks = document.Body.Descendants(Unpacked.W + "bookmarkStart").Select(mark => (string)mark.Attribute(Unpacked.W + "name")!).ToArray();
            Assert.Equal(bookmarks.Length, bookmarks.Distinct().Count());
            Assert.All(bookmarks, name => Assert.Matches("^[A-Za-z][A-Za-z0-9_]{0,39}$", name));
            Assert.All(document.Parts.Descendants(Unpacked.W + "hyperlink").Attributes(Unpacked.W + "anchor"), anchor => Assert.Contains(anchor.Value, bookmarks));
            Assert.All(document.Parts.Descendants(Unpacked.W + "instrText"), field => Assert.Contains(field.Value.Split(' ')[2], bookmarks));
        },
        iter: 300);

    [Fact]
    public void All_words_stand_there_letter_for_letter() => RandomFacts.Any.Sample(
        fact => Assert.Contains(Lines(fact.Wording.Text), Unpacked.TextOf(new Unpacked(ExportWishes.None, fact).Body), StringComparison.Ordinal),
        iter: 300);

    private static string Lines(string text) =>
        XmlLetters.Of(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n'));
}

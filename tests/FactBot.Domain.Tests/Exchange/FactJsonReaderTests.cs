using FactBot.Domain.Citations;
using FactBot.Domain.Exchange;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;

namespace FactBot.Domain.Tests.Exchange;

public class FactJsonReaderTests
{
    private const string Cited = "\"citations\":[{\"source\":{\"title\":\"T\"}}]";

    [Fact]
    public void Reads_the_import_contract()
    {
        var figure = Assert.IsType<Figure>(Exported.Fact(FactJsonReader.Read(
            """
            {"externalId":"x-1","kind":"Figure","statement":" 41% go to Israel ","by":{"name":"Naftali Bennett","title":"Prime Minister","affiliation":"Government"},
             "said":"2021-07-24T18:00:00Z","asOf":"2021","figure":{"value":41.0,"text":"41 %","unit":"%","measure":"share","of":"investment","qualifier":"at least"},
             "lang":"en","tags":["nso"],
             "citations":[{"source":{"type":"news","title":"T","container-title":["L’Express"],"author":["Doe, Jane",{"literal":"AFP"}],"issued":{"date-parts":[["2021",7,"24"]]},"volume":12},
                           "locator":"p. 14","excerpt":"41 %","role":"secondary"}]}
            """,
            Exported.Context)));

        Assert.Equal(" 41% go to Israel ", figure.Wording.Text);
        Assert.Equal("2021-07-24", figure.Attribution.SaidOn.ToString());
        Assert.Equal(("41.0", FigureQualifier.AtLeast), (figure.Details.Value?.ToString("G", null), figure.Details.Qualifier));
        var citation = Assert.Single(figure.Citations);
        Assert.Equal((new Locator("page", "14"), CitationRole.Secondary), (citation.Locator, citation.Role));
        Assert.Equal((SourceType.News, "L’Express", "2021-07-24"), (citation.Source.Type, citation.Source.Container, citation.Source.Issued.ToString()));
        Assert.Equal(["Doe, Jane", "AFP"], citation.Source.Authors.Select(author => author.Inverted));
        Assert.Equal("12", citation.Source.Other["volume"]);
        Assert.Equal((Exported.Context.By, Exported.Context.Now), (figure.Care.EnteredBy, figure.Care.EnteredAt));
        Assert.Equal(7, figure.Key.Version);
    }

    [Fact]
    public void A_name_alone_is_a_speaker_and_a_text_alone_a_tag_list()
    {
        var fact = Read("""{"kind":"quote","statement":"No.","by":"Daniel Cohen","tags":"nso, pegasus",""" + Cited + "}");

        Assert.Equal("Daniel Cohen", fact.Attribution.Speaker?.Name);
        Assert.Equal(["nso", "pegasus"], fact.Care.Tags);
    }

    [Theory]
    [InlineData("""{"value":41,"unit":"%"}""", "41%")]
    [InlineData("""{"value":3400000,"unit":"EUR"}""", "3400000 EUR")]
    [InlineData("""{"value":"0.50"}""", "0.50")]
    public void A_figure_without_printed_form_gets_one(string details, string printed) =>
        Assert.Equal(printed, Assert.IsType<Figure>(Read($$"""{"kind":"figure","statement":"s","figure":{{details}},{{Cited}}}""")).Details.Printed);

    [Theory]
    [InlineData("""{"date-parts":[[2019],[2021]]}""", "2019/2021")]
    [InlineData("""{"date-parts":[[1973]],"circa":1}""", "1973~")]
    [InlineData("""{"date-parts":[["2021"]],"season":"Winter"}""", "2021-24")]
    [InlineData("""{"raw":"2021-07"}""", "2021-07")]
    [InlineData("""{"literal":"2021"}""", "2021")]
    [InlineData("\"2021-07-24T00:00:00+02:00\"", "2021-07-24")]
    [InlineData("\"24 July 2021\"", "2021-07-24")]
    [InlineData("\"juillet 2021\"", "2021-07")]
    public void Reads_dates_in_every_shape_of_CSL(string issued, string edtf) => Assert.Equal(edtf, SourceWith("issued", issued).Issued.ToString());

    [Theory]
    [InlineData("""{"literal":"around Easter"}""")]
    [InlineData("""{"date-parts":[[2021,13]]}""")]
    [InlineData("""{"date-parts":[[2021],[2019]]}""")]
    [InlineData("\"last week\"")]
    public void Keeps_a_date_it_cannot_read_as_it_came(string issued)
    {
        var source = SourceWith("issued", issued);

        Assert.Null(source.Issued);
        Assert.Equal(issued, source.Other["issued"]);
    }

    [Fact]
    public void Keeps_what_others_put_under_custom()
    {
        var source = SourceWith("custom", """{"archive-url":"https://archive.example/x","desk":{"n":1.50}}""");

        Assert.Equal("https://archive.example/x", source.ArchiveUrl);
        Assert.Equal("""{"desk":{"n":1.50}}""", source.Other["custom"]);
    }

    [Fact]
    public void Tells_all_that_is_wrong_at_once() => Assert.Equal(
        "kind must be claim, quote or figure; statement is missing: the words of the fact, for a quote exactly as spoken; "
        + "said must be a date like 2021, 2021-07, 2021-07-24 or 24 July 2021; citations: at least one source is needed",
        Exported.Reason(FactJsonReader.Read("""{"kind":"rumour","statement":" ","said":"last week","citations":[]}""", Exported.Context)));

    [Theory]
    [InlineData("""{"kind":"quote","statement":"s",C}""", "by is missing: a quote needs the name of its speaker")]
    [InlineData("""{"kind":"figure","statement":"s",C}""", "figure is missing: give the number as printed in figure.text, or its value in figure.value")]
    [InlineData("""{"kind":"figure","statement":"s","figure":{"value":"41%"},C}""", "figure.value must be a bare number like 41 or 0.5; what was printed goes into text")]
    [InlineData("""{"kind":"claim","statement":"s","figure":{"value":41},C}""", "figure belongs to facts of kind figure only")]
    [InlineData("""{"kind":"claim","statement":"s","citations":[{"source":{"volume":1}}]}""", "citations[1].source needs a title, a container-title, an author, a publisher or a URL")]
    [InlineData("""{"kind":"claim","statement":"s","citations":[{"source":{"title":"t","URL":"javascript:alert(1)"}}]}""", "citations[1].source.URL must be a web address that starts with http:// or https://")]
    [InlineData("""{"kind":"claim","statement":"\ud83d",C}""", "the text holds half a character (a lone surrogate); save the file again as UTF-8")]
    [InlineData("""{"kind":"claim","kind":"quote"}""", "the same field stands twice in one object")]
    [InlineData("""{"kind":"claim",""", "the line is not one complete JSON object (it breaks off near byte 16)")]
    [InlineData("""[1]""", "the line must be a JSON object like " + FactJsonReader.Example)]
    [InlineData("""{"kind":"claim","statement":"s","lifecycle":"gone","id":"12",C}""", "lifecycle must be draft, live, hold, disputed, corrected or retracted; id must be a number like F-12")]
    public void Says_why_a_record_is_no_fact(string json, string reason) =>
        Assert.Equal(reason, Exported.Reason(FactJsonReader.Read(json.Replace("C}", Cited + "}", StringComparison.Ordinal), Exported.Context)));

    [Fact]
    public void The_example_it_shows_can_be_read() => Assert.IsType<Claim>(Read(FactJsonReader.Example));

    [Fact]
    public void Names_for_an_audience_never_open_a_fact_to_everybody() => Assert.Equal(
        AudienceKind.People,
        Read("""{"kind":"claim","statement":"s","protection":{"names":["u-1"]},""" + Cited + "}").Protection.Audience.Kind);

    [Fact]
    public void Reports_what_is_no_part_of_a_fact() => Assert.Equal(
        ["headline is no field of a fact and was left out"],
        Assert.IsType<ReadFact.Read>(FactJsonReader.Read("""{"kind":"claim","statement":"s","headline":"h",""" + Cited + "}", Exported.Context)).Warnings);

    private static Fact Read(string json) => Exported.Fact(FactJsonReader.Read(json, Exported.Context));

    private static Source SourceWith(string variable, string json) =>
        Read($$$"""{"kind":"claim","statement":"s","citations":[{"source":{"title":"T","{{{variable}}}":{{{json}}}}}]}""").Citations[0].Source;
}

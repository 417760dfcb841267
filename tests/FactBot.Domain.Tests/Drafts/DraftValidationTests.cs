using CsCheck;
using FactBot.Domain.Commands;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Domain.Sources;
using FactBot.Testing;
using Content = FactBot.Domain.Tests.Facts.Content;

namespace FactBot.Domain.Tests.Drafts;

public class DraftValidationTests
{
    private static readonly DraftContext Context = new(SampleFact.Reporter, new DateTimeOffset(2021, 8, 9, 12, 0, 0, TimeSpan.FromHours(2)));

    [Fact]
    public void Makes_a_quote_of_what_was_typed()
    {
        var fact = Valid("""
            quote "We control our exports "
            by: Benny Gantz, title: Minister of Defense
            said: yesterday
            source: The Pegasus case
            in: L'Express
            author: Cohen, Daniel; AFP
            published: 24 July 2021
            url: https://example.org/pegasus
            page: 14
            primary: no
            tags: #nso, Pegasus, nso
            lang: anglais
            embargo: 10 August 2021 18:00 +02:00
            visible to: desk Politics
            review by: December 2021
            """);
        var quote = Assert.IsType<Quote>(fact);
        Assert.Equal("We control our exports ", quote.Wording.Text);
        Assert.Equal(("en", "Benny Gantz", "Minister of Defense"), (quote.Wording.Language, quote.Attribution.Speaker?.Name, quote.Attribution.Speaker?.Title));
        Assert.Equal(new PartialDate(new DatePoint(2021, 8, 8)), quote.Attribution.SaidOn);
        Assert.Equal(["nso", "Pegasus"], quote.Care.Tags);
        Assert.Equal((new DateTimeOffset(2021, 8, 10, 16, 0, 0, TimeSpan.Zero), AudienceKind.Desk), (quote.Protection.EmbargoUntil, quote.Protection.Audience.Kind));
        Assert.Equal((new DateOnly(2021, 12, 31), SampleFact.Reporter, Context.Now.ToUniversalTime()), (quote.Care.ReviewBy, quote.Care.EnteredBy, quote.Care.EnteredAt));
        var citation = Assert.Single(quote.Citations);
        Assert.Equal((SourceType.News, "The Pegasus case", "L'Express", new Locator("page", "14")), (citation.Source.Type, citation.Source.Title, citation.Source.Container, citation.Locator));
        Assert.Equal([new PersonName { Family = "Cohen", Given = "Daniel" }, new PersonName { Literal = "AFP" }], citation.Source.Authors);
    }

    [Theory]
    [InlineData("figure \"41 % of investment\" source: x", "41 %", 41.0, "%", null)]
    [InlineData("figure x value: about €3.4 million source: x", "about €3.4 million", 3400000.0, "EUR", FigureQualifier.About)]
    [InlineData("figure x value: 1,400 phones source: x", "1,400 phones", 1400.0, null, null)]
    [InlineData("figure x value: 50 unit: people qualifier: environ source: x", "50", 50.0, "people", FigureQualifier.About)]
    [InlineData("figure x value: 41 unit: per cent source: x", "41", 41.0, "%", null)]
    [InlineData("figure x value: 4 in 10 source: x", "4 in 10", null, null, null)]
    public void Reads_a_figure_as_printed(string typed, string printed, double? value, string? unit, FigureQualifier? qualifier)
    {
        var details = Assert.IsType<Figure>(Valid(typed)).Details;
        Assert.Equal((printed, (decimal?)value, unit, qualifier), (details.Printed, details.Value, details.Unit, details.Qualifier));
    }

    [Theory]
    [InlineData("claim x source: t", SourceType.Document)]
    [InlineData("claim x source: t url: https://example.org", SourceType.WebPage)]
    [InlineData("claim x source: t in: Haaretz url: https://example.org", SourceType.News)]
    [InlineData("claim x source: t type: tweet", "post")]
    [InlineData("claim x source: t type: Legal_Case", "legal_case")]
    [InlineData("claim x source: t type: preprint", "article")]
    public void Knows_the_kind_of_source(string typed, string type) => Assert.Equal(type, Valid(typed).Citations[0].Source.Type);

    [Fact]
    public void Names_every_fault_at_once()
    {
        var faults = Faults("quote \"no\" title: PM said: 04/05/2021 lang: klingonese type: scroll citation role: tertiary published: 1 January 2022 url: ftp://x tags: a value: 3 embargo: 24 July 2021 18:00");
        Assert.Equal(
            [Field.Language, Field.By, Field.SaidOn, Field.Value, Field.Embargo, Field.SourceType, Field.Published, Field.Url, Field.CitationRole],
            faults.Select(fault => fault.Field!.Value).Order());
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("claim Israel sold it")]
    [InlineData("quote \"no \u201csuch\u201d thing\" by: X")]
    [InlineData("quote \"no\" source: x")]
    [InlineData("figure many firms source: x")]
    [InlineData("figure")]
    [InlineData("")]
    [InlineData("claim x page: 3")]
    public void Shows_a_whole_command_that_works_when_something_is_missing(string typed)
    {
        var faults = Faults(typed);
        Assert.NotEmpty(faults);
        foreach (var fault in faults)
        {
            var add = Assert.IsType<Command.Add>(CommandParserTestsHelp.Parse(fault.Example));
            Assert.IsType<DraftResult.Valid>(add.Draft.Validate(Context));
        }
    }

    [Fact]
    public void A_fact_without_a_source_is_told_so_in_its_own_words()
    {
        var fault = Assert.Single(Faults("claim Israel sold it"));
        Assert.Equal("A claim needs a source: a title, a newspaper or a web address.", fault.Sentence);
        Assert.StartsWith("add claim \"Israel sold it\"\nsource: The Pegasus case", fault.Example, StringComparison.Ordinal);
    }

    [Fact]
    public void Allows_a_said_date_of_tomorrow_and_no_later()
    {
        Assert.Empty(Faults("claim x source: y said: 2021-08-10"));
        Assert.Equal(Field.SaidOn, Assert.Single(Faults("claim x source: y said: 2021-08-11")).Field);
        Assert.Empty(Faults("claim x source: y as of: 2050"));
    }

    [Theory]
    [InlineData(Field.Words, 20_001)]
    [InlineData(Field.By, 4_001)]
    public void Refuses_texts_that_are_too_long(Field field, int length)
    {
        var draft = DraftParser.Parse("claim x source: y").With(field, new string('x', length));
        Assert.Equal(field, Assert.Single(Assert.IsType<DraftResult.Faulty>(draft.Validate(Context)).Faults).Field);
    }

    [Fact]
    public void Refuses_characters_that_are_none()
    {
        foreach (var (field, text) in new[] { (Field.By, "a\u0007b"), (Field.By, "a\ud83d"), (Field.Words, "\udc00a"), (Field.Words, "a\0") })
        {
            var draft = DraftParser.Parse("claim x source: y").With(field, text);
            Assert.Equal(field, Assert.Single(Assert.IsType<DraftResult.Faulty>(draft.Validate(Context)).Faults).Field);
        }
    }

    [Fact]
    public void Every_hint_of_a_field_is_valid()
    {
        var draft = FactDraft.Empty with { Kind = FactKind.Figure };
        foreach (var info in FieldCatalog.All)
        {
            draft = info.IsCitation ? draft.With(info.Field, 0, info.Hint) : draft.With(info.Field, info.Hint);
        }

        Assert.IsType<DraftResult.Valid>(draft.Validate(Context));
    }

    [Fact]
    public void Gives_back_every_fact_it_was_made_from() => RandomFacts.Fact.Sample(
        fact => Again(fact) == Content.Of(fact),
        iter: 4_000,
        print: fact => Content.Difference(Content.Of(fact), Again(fact)));

    private static string Again(Fact fact) => DraftOf.Of(fact).Validate(RandomFacts.Context).Match(
        valid => Content.Of(valid.Fact with { Key = fact.Key, Care = valid.Fact.Care with { EnteredBy = fact.Care.EnteredBy, EnteredAt = fact.Care.EnteredAt } }),
        faulty => string.Join('\n', faulty.Faults));

    [Fact]
    public void Never_throws() => RandomFacts.Draft.Sample(
        draft => draft.Validate(Context).Match(valid => valid.Fact.Citations.Length > 0, faulty => faulty.Faults.Length > 0), iter: 25_000);

    private static Fact Valid(string typed)
    {
        var result = DraftParser.Parse(typed).Validate(Context);
        Assert.True(result is DraftResult.Valid, result is DraftResult.Faulty faulty ? string.Join('\n', faulty.Faults) : "");
        return ((DraftResult.Valid)result).Fact;
    }

    private static Fault[] Faults(string typed) => DraftParser.Parse(typed).Validate(Context).Match(_ => [], faulty => faulty.Faults.ToArray());
}

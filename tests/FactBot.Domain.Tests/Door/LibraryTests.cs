using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Sources;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class LibraryTests : IDisposable
{
    private readonly TestDesk desk = new();

    private static readonly Source Audit = new()
    {
        Type = "report",
        Title = "The Harbour Audit of 2023",
        Publisher = "Court of Auditors",
        Issued = new(new(2023, 11)),
        Url = "https://audit.example/harbour",
        Other = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("DOI", "\"10.5555/HA.1\"").Add("volume", "\"7\""),
    };

    [Theory]
    [InlineData("source: @audit23")]
    [InlineData("source: @AUDIT23")]
    [InlineData("source: 10.5555/ha.1")]
    [InlineData("doi: https://doi.org/10.5555/HA.1")]
    [InlineData("url: http://www.audit.example/harbour/?utm_source=mail")]
    [InlineData("source: the harbour audit of 2023")]
    public async Task A_source_of_the_library_is_cited_whole_with_the_place_of_the_fact(string cited)
    {
        await Keep("audit23", Audit);
        var reply = await desk.Say<AnswerReply>($"add claim Funds went missing {cited} page: 14");
        Assert.Equal("Saved as F-1. Cited from the library: @audit23.", reply.Headline);
        var citation = Assert.Single(Assert.Single(reply.Facts).Fact.Citations);
        Assert.Equal(
            ("report", "Court of Auditors", "2023-11", "\"7\"", "page 14"),
            (citation.Source.Type, citation.Source.Publisher, citation.Source.Issued.ToString(), citation.Source.Other["volume"], citation.Locator?.ToString()));
    }

    [Fact]
    public async Task What_is_said_of_the_source_wins_over_the_library()
    {
        await Keep("audit23", Audit);
        var source = (await desk.Say<AnswerReply>("add claim Funds went missing source: @audit23 published: 3 May 2020 publisher: The Court")).Facts[0].Fact.Citations[0].Source;
        Assert.Equal(("2020-05-03", "The Court", "The Harbour Audit of 2023"), (source.Issued.ToString(), source.Publisher, source.Title));
    }

    [Fact]
    public async Task A_key_nobody_has_is_asked_back_and_nothing_is_kept()
    {
        var form = await desk.Say<FormReply>("add claim Funds went missing source: @audit99");
        Assert.Contains("no source @audit99 in the library", Assert.Single(form.Faults).Sentence, StringComparison.Ordinal);
        Assert.Equal("@audit99", form.Draft[Field.Source, 0]);
    }

    [Fact]
    public async Task A_title_that_several_sources_have_means_none_of_them()
    {
        await Keep("a", Audit);
        await Keep("b", Audit with { Url = null, Other = Audit.Other.Clear(), Issued = new(new(2019)) });
        var reply = await desk.Say<AnswerReply>("add claim Funds went missing source: The Harbour Audit of 2023");
        Assert.Equal("Saved as F-1.", reply.Headline);
        Assert.Null(reply.Facts[0].Fact.Citations[0].Source.Publisher);
    }

    [Fact]
    public async Task An_edit_that_names_a_key_takes_the_whole_source_and_keeps_the_place()
    {
        await Keep("audit23", Audit);
        await desk.Say("add claim Funds went missing source: A leaked memo in: The Courier author: Kim, Lee page: 14");
        var citation = (await desk.Say<AnswerReply>("edit F-1 source: @audit23 because the memo was the audit")).Facts[0].Fact.Citations[0];
        Assert.Equal((Audit.Title, null, 0, "\"7\"", "page 14"), (citation.Source.Title, citation.Source.Container, citation.Source.Authors.Length, citation.Source.Other["volume"], citation.Locator?.ToString()));
    }

    [Fact]
    public async Task The_library_is_searched_and_says_how_to_cite()
    {
        Assert.Contains("factbot import library.bib", (await desk.Say<ListReply>("library")).Headline, StringComparison.Ordinal);
        await Keep("audit23", Audit);
        await Keep("kim2020", new Source { Type = "book", Title = "Ports", Authors = [new PersonName { Family = "Kim", Given = "Lee" }] });
        Assert.Equal("source: @kim2020", Assert.Single((await desk.Say<ListReply>("library kim")).Rows).Title);
        Assert.Equal(Outcome.Nothing, (await desk.Say<ListReply>("library bridges")).Outcome);
        Assert.IsType<AnswerReply>(await desk.Say("library of Alexandria burned when?"));
    }

    [Theory]
    [InlineData("report", "publisher: The Court published: 2019", null)]
    [InlineData("report", "", "publisher, publication date")]
    [InlineData("press release", "author: Eastmoor DOT published: 3 May 2020 url: https://dot.example/1", null)]
    [InlineData("press release", "published: 3 May 2020", "author, url")]
    [InlineData("interview", "author: Adeyemi, Grace interviewer: Okafor, Maren medium: telephone published: 3 May 2020", null)]
    [InlineData("interview", "author: Adeyemi, Grace", "publication date, interviewer, medium")]
    [InlineData("social post", "author: Eastmoor DOT", "newspaper, programme or platform, publication date, url")]
    [InlineData("tv", "in: Newsnight", "publisher, publication date")]
    [InlineData("court filing", "published: 2020", "number, authority")]
    [InlineData("dataset", "publisher: INSEE published: 2020", "version, doi")]
    [InlineData("dataset", "publisher: INSEE published: 2020 version: 2 url: https://insee.example", null)]
    public async Task A_kind_of_source_asks_once_for_what_it_needs(string kind, string said, string? asked)
    {
        var text = $"claim Funds went missing source: Harbour {said} type: {kind}";
        var reply = await desk.Say($"add {text}");
        if (asked is null)
        {
            Assert.Equal("Saved as F-1.", reply.Headline);
            return;
        }

        var form = Assert.IsType<FormReply>(reply);
        Assert.Equal(asked, string.Join(", ", form.Faults.Select(fault => fault.Sentence.Split(": ")[1].TrimEnd('.'))));
        Assert.All(form.Faults, fault => Assert.True(form.Fields.Single(field => field.Field == fault.Field).IsCommon));
        Assert.Equal("Saved as F-1.", (await desk.Say(((SayAction)form.Actions[0]).Command)).Headline);
    }

    [Fact]
    public async Task A_form_that_was_filled_in_is_not_asked_again()
    {
        var draft = DraftParser.Parse("claim Funds went missing source: Harbour type: report");
        Assert.Equal("Saved as F-1.", (await desk.Say("add claim", form: draft)).Headline);
    }

    [Fact]
    public async Task A_dead_address_gives_way_to_its_archived_copy_in_every_bibliography()
    {
        await desk.Say("add claim Funds went missing source: Harbour in: The Courier published: 3 May 2020 url: https://courier.example/1 accessed: 4 May 2020 archive: https://archive.example/1");
        Assert.Contains("https://courier.example/1", await Text("export F-1 as ris"), StringComparison.Ordinal);
        await desk.Say("edit F-1 dead link: yes because it is gone");
        foreach (var format in new[] { "ris", "biblatex", "csl-json", "markdown" })
        {
            var text = await Text($"export F-1 as {format}");
            Assert.Contains("archive.example/1", text, StringComparison.Ordinal);
            Assert.DoesNotContain("courier.example/1", text, StringComparison.Ordinal);
        }

        Assert.Contains("\"url-status\":\"dead\"", await Text("export F-1 as jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_says_which_sources_lack_what()
    {
        await desk.Say("add claim Funds went missing source: Harbour in: The Courier url: https://courier.example/1 url status: dead");
        Assert.Equal(
            "One fact as markdown. Incomplete sources: “Harbour” (F-1) lacks publication date, day it was looked at; an archived copy, and its address is dead.",
            (await desk.Say("export F-1 as markdown")).Headline);
        Assert.Equal("One fact as csv.", (await desk.Say("export F-1 as csv")).Headline);
    }

    public void Dispose() => desk.Dispose();

    private async Task<string> Text(string command) => System.Text.Encoding.UTF8.GetString((await desk.Say<FileReply>(command)).Content.Span);

    private async Task Keep(string key, Source source) =>
        await desk.Store.KeepSourcesAsync(NewsroomId.Default, [new LibrarySource(key, source)], TestDesk.Rita.Member, SampleFact.EnteredAt, TestContext.Current.CancellationToken);
}

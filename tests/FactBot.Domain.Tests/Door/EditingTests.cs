using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class EditingTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task AddQuote() => await desk.Say("add quote “We must respect the same red lines” by: Itay Mack source: L'Express");

    [Fact]
    public async Task An_edit_makes_a_new_version_and_keeps_the_old_in_the_history()
    {
        await AddQuote();

        var reply = await desk.Say<AnswerReply>("edit F-1 by: Itai Mack title: lawyer because the name was misspelt", TestDesk.Paul);
        Assert.Equal("F-1 is now version 2.", reply.Headline);
        Assert.Equal(("Itai Mack", "lawyer"), (reply.Facts[0].Fact.Attribution.Speaker!.Name, reply.Facts[0].Fact.Attribution.Speaker!.Title));

        var history = await desk.Say<ListReply>("history F-1");
        Assert.Equal(2, history.Rows.Length);
        Assert.Contains("Itay Mack → Itai Mack", history.Rows[1].Detail, StringComparison.Ordinal);
        Assert.Contains("because the name was misspelt", history.Rows[1].Detail, StringComparison.Ordinal);
        Assert.Contains("Paul Press", history.Rows[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_fact_is_found_by_its_new_words_only()
    {
        await AddQuote();
        await desk.Say("edit F-1 by: Gabi Siboni because it was somebody else");

        Assert.Equal(Outcome.Found, (await desk.Say("by:Siboni red lines")).Outcome);
        Assert.Equal(Outcome.Nothing, (await desk.Say("by:Mack red lines")).Outcome);
    }

    [Fact]
    public async Task A_source_can_be_added()
    {
        await AddQuote();

        var reply = await desk.Say<AnswerReply>("edit F-1 add source: Haaretz url: https://haaretz.example/1 page: 3");

        Assert.Equal(2, reply.Facts[0].Fact.Citations.Length);
        Assert.Equal("page 3", reply.Facts[0].Fact.Citations[1].Locator!.ToString());
        Assert.Equal("L'Express", reply.Facts[0].Fact.Citations[0].Source.DisplayTitle);
    }

    [Fact]
    public async Task An_edit_without_fields_gives_the_form_filled_in_and_the_form_can_be_sent()
    {
        await AddQuote();

        var form = await desk.Say<FormReply>("edit F-1");
        Assert.Equal("Itay Mack", form.Draft[Field.By]);

        var reply = await desk.Say(form.Command, form: form.Draft.With(Field.By, "Itai Mack"));
        Assert.Equal("F-1 is now version 2.", reply.Headline);
        var fact = Assert.IsType<AnswerReply>(reply).Facts[0].Fact;
        Assert.Equal(("Itai Mack", "We must respect the same red lines"), (fact.Attribution.Speaker!.Name, fact.Wording.Text));
    }

    [Fact]
    public async Task A_field_that_must_be_there_cannot_be_emptied()
    {
        await AddQuote();
        var form = await desk.Say<FormReply>("edit F-1");

        var reply = await desk.Say(form.Command, form: form.Draft.With(Field.By, null));

        Assert.Equal(Field.By, Assert.Single(Assert.IsType<FormReply>(reply).Faults).Field);
        Assert.Equal(1, (await desk.Store.GetAsync(NewsroomId.Default, [new FactId(1)], TestContext.Current.CancellationToken))[0].Version);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_makes_no_version()
    {
        await AddQuote();

        var reply = await desk.Say<AnswerReply>("edit F-1 by: Itay Mack");

        Assert.Equal(1, reply.Facts[0].Fact.Version);
    }

    [Fact]
    public async Task What_is_not_on_file_cannot_be_edited() =>
        Assert.Equal(Outcome.Refused, (await desk.Say("edit F-9 by: Nobody")).Outcome);
}

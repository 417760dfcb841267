using FactBot.Domain.Chat;
using FactBot.Domain.Drafts;
using FactBot.Domain.Facts;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class AddingTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_quote_is_stored_and_echoed_with_its_number()
    {
        var reply = await desk.Say<AnswerReply>("add quote “We must respect the same red lines” by: Itai Mack title: lawyer source: L'Express tags: pegasus, arms");

        Assert.Equal((Outcome.Done, "Saved as F-1."), (reply.Outcome, reply.Headline));
        var quote = Assert.IsType<Quote>(Assert.Single(reply.Facts).Fact);
        Assert.Equal("We must respect the same red lines", quote.Wording.Text);
        Assert.Equal(("Itai Mack", "lawyer"), (quote.Attribution.Speaker!.Name, quote.Attribution.Speaker.Title));
        Assert.Equal(["pegasus", "arms"], quote.Care.Tags);
        Assert.Equal(1, quote.Version);
    }

    [Fact]
    public async Task A_figure_keeps_its_number_as_printed_and_as_a_value()
    {
        var reply = await desk.Say<AnswerReply>("add figure 41 % of global investments in the sector go to Israeli companies value: 41 % by: Naftali Bennett source: L'Express as of: July 2021");

        var figure = Assert.IsType<Figure>(Assert.Single(reply.Facts).Fact);
        Assert.Equal(("41 %", 41m, "%"), (figure.Details.Printed, figure.Details.Value, figure.Details.Unit));
        Assert.Equal("2021-07", figure.AsOf.ToString());
    }

    [Fact]
    public async Task A_fact_without_a_source_is_refused_with_an_example_that_works()
    {
        var reply = await desk.Say<FormReply>("add claim The Knesset has created a commission of inquiry");

        Assert.Equal(Outcome.Refused, reply.Outcome);
        var fault = Assert.Single(reply.Faults);
        Assert.Equal(Field.Source, fault.Field);
        Assert.Equal("The Knesset has created a commission of inquiry", reply.Draft[Field.Words]);
        Assert.Equal(0, await desk.Store.CountAsync(NewsroomId.Default, TestContext.Current.CancellationToken));

        var worked = await desk.Say(fault.Example);
        Assert.Equal(Outcome.Done, worked.Outcome);
    }

    [Fact]
    public async Task Every_fault_is_reported_at_once()
    {
        var reply = await desk.Say<FormReply>("add quote by: Itai Mack said: the day before url: ftp://example.org/x");

        Assert.Contains(reply.Faults, fault => fault.Field == Field.Words);
        Assert.Contains(reply.Faults, fault => fault.Field == Field.SaidOn);
        Assert.Contains(reply.Faults, fault => fault.Field == Field.Url);
        Assert.All(reply.Faults, fault => Assert.NotEmpty(fault.Example));
    }

    [Fact]
    public async Task The_form_that_comes_back_can_be_sent_back_completed()
    {
        var form = await desk.Say<FormReply>("add quote “No comment” by: Benny Gantz");

        var reply = await desk.Say(form.Command, form: form.Draft.With(Field.Source, 0, "L'Express"));

        Assert.Equal(Outcome.Done, reply.Outcome);
        Assert.Equal("No comment", Assert.IsType<AnswerReply>(reply).Facts[0].Fact.Wording.Text);
    }

    [Fact]
    public async Task The_same_words_from_the_same_source_are_not_stored_twice()
    {
        await desk.Say("add quote “We must respect the same red lines” by: Itai Mack source: L'Express");

        var again = await desk.Say<AnswerReply>("add quote \"We must respect the same red lines\" by: Itai Mack source: L’Express", TestDesk.Paul);

        Assert.Equal(Outcome.Refused, again.Outcome);
        Assert.Equal("F-1", again.Facts[0].Fact.Id.ToString());
        Assert.Equal(1, await desk.Store.CountAsync(NewsroomId.Default, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nearly_the_same_is_shown_before_it_is_saved_and_saved_when_wanted()
    {
        await desk.Say("add quote “We absolutely must respect the same red lines as Western countries” by: Itai Mack source: L'Express");

        var form = await desk.Say<FormReply>("add quote “We must respect the same red lines as Western countries” by: Itai Mack source: Haaretz");
        Assert.Equal("F-1", Assert.Single(form.Near).Fact.Id.ToString());

        var anyway = Assert.IsType<SayAction>(Assert.Single(form.Actions));
        var saved = await desk.Say<AnswerReply>(anyway.Command);
        Assert.Equal("Saved as F-2.", saved.Headline);
        Assert.Equal("We must respect the same red lines as Western countries", saved.Facts[0].Fact.Wording.Text);
    }

    [Fact]
    public async Task Nearly_the_same_is_shown_also_where_the_rarest_words_are_new_and_those_left_are_common()
    {
        const string words = "ministry budget growth election harbour railway hospital museum";
        await desk.Say($"add claim The {words} festival concert source: L'Express");
        for (var i = 0; i < 30; i++)
        {
            await desk.Say($"add claim Some {words.Split(' ')[i % 8]} {words.Split(' ')[(i + 3) % 8]} number {i} source: Haaretz {i} anyway: yes");
        }

        var form = await desk.Say<FormReply>($"add claim The {words} festival recital source: Le Monde");
        Assert.Equal("F-1", Assert.Single(form.Near).Fact.Id.ToString());
    }

    [Fact]
    public async Task A_message_that_arrives_twice_is_carried_out_once()
    {
        const string text = "add claim The Knesset created a commission source: L'Express";
        var first = await desk.Say(text, key: "m-1");
        var second = await desk.Say(text, key: "m-1");

        Assert.Equal(first.Headline, second.Headline);
        Assert.Equal(1, await desk.Store.CountAsync(NewsroomId.Default, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Guests_may_not_add()
    {
        var reply = await desk.Say<NoticeReply>("add claim The Knesset created a commission source: L'Express", TestDesk.Gus);

        Assert.Equal(Outcome.Refused, reply.Outcome);
        Assert.Equal(0, await desk.Store.CountAsync(NewsroomId.Default, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("“She said ‘no’… and left”")]
    [InlineData("41\u00a0% \u202f— vraiment\u00a0?")]
    [InlineData("e\u0301te\u0301 and été are not the same bytes")]
    [InlineData("שלום עולם, she said")]
    [InlineData("👩‍🚀🇮🇱 said 🙂")]
    [InlineData(" leading and trailing \u2003")]
    [InlineData("a <!channel> & <b>bold</b> *star* =1+1")]
    public async Task Words_come_back_byte_for_byte(string words)
    {
        var form = FactDraft.Empty.With(Field.Words, words).With(Field.By, "Somebody").With(Field.Source, 0, "L'Express");
        await desk.Say("add quote", form: form);

        var shown = await desk.Say<AnswerReply>("show F-1");
        Assert.Equal(words, shown.Facts[0].Fact.Wording.Text);
        var typed = await desk.Say<AnswerReply>($"add anyway quote \"{words}\" by: Somebody Else source: Haaretz");
        Assert.Equal(words, typed.Facts[0].Fact.Wording.Text);
    }
}

using FactBot.Domain.Chat;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class AskingTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task AddFacts()
    {
        await desk.Say("add figure 41% of global investments in cybersecurity go to Israeli companies value: 41% by: Naftali Bennett title: Prime Minister source: L'Express published: 2021-08-07");
        await desk.Say("add quote “Banning the sale of this type of software would shift the problem” by: Daniel Cohen source: L'Express");
        await desk.Say("add claim The Knesset has created a commission of inquiry into NSO source: L'Express");
        await desk.Say("add claim The Yom Kippur War in 1973 called into question years of relations with African countries source: L'Express");
    }

    [Fact]
    public async Task Filters_alone_list_all_that_they_let_through()
    {
        await desk.Store.AddManyAsync(NewsroomId.Default, [.. Enumerable.Range(1, 45).Select(i => SampleFact.Claim($"Commission number {i} met."))], TestContext.Current.CancellationToken);
        var reply = await desk.Say<AnswerReply>("kind:claim");
        Assert.Equal(45, reply.Facts.Length + reply.Further.Length);
    }

    [Theory]
    [InlineData("What share of global cybersecurity investment goes to Israeli companies?", "F-1")]
    [InlineData("cyber investment israeli firms percentage", "F-1")]
    [InlineData("who said 41 percent of cyber investment goes to Israel?", "F-1")]
    [InlineData("forty-one per cent cybersecurity investments", "F-1")]
    [InlineData("Quelle part des investissements mondiaux en cybersécurité va aux entreprises israéliennes ?", "F-1")]
    [InlineData("What did Daniel Cohen say?", "F-2")]
    [InlineData("what did Danial Cohen say about banning software sales", "F-2")]
    [InlineData("Did the Knesset create an inquiry?", "F-3")]
    [InlineData("yom kippur war african relations", "F-4")]
    public async Task A_stored_fact_answers(string question, string id)
    {
        await AddFacts();

        var reply = await desk.Say<AnswerReply>(question);

        Assert.Equal((Outcome.Found, id), (reply.Outcome, reply.Facts[0].Fact.Id.ToString()));
        Assert.Equal([1], reply.Facts[0].Numbers);
    }

    [Theory]
    [InlineData("What share of global AI investment goes to French companies?")]
    [InlineData("What share of global quantum computing funding goes to Israeli companies?")]
    [InlineData("How old is Naftali Bennett?")]
    [InlineData("How many people live in Reykjavik?")]
    [InlineData("What did Emmanuel Macron say?")]
    [InlineData("Who won the 2022 world cup?")]
    public async Task What_is_not_on_file_is_met_with_silence(string question)
    {
        await AddFacts();

        var reply = await desk.Say<AnswerReply>(question);

        Assert.NotEqual(Outcome.Found, reply.Outcome);
        Assert.StartsWith("No sourced fact on file", reply.Headline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_alone_list_what_they_let_through()
    {
        await AddFacts();

        Assert.Equal(["F-1"], Ids(await desk.Say<AnswerReply>("by:\"Naftali Bennett\" kind:figure since:2021")));
        Assert.Equal(["F-4", "F-3"], Ids(await desk.Say<AnswerReply>("kind:claim")));
        Assert.Empty(Ids(await desk.Say<AnswerReply>("kind:figure until:2020")));
    }

    [Fact]
    public async Task A_filter_that_cannot_be_read_is_explained()
    {
        var reply = await desk.Say<NoticeReply>("kind:rumour since:whenever pegasus");

        Assert.Equal(Outcome.Refused, reply.Outcome);
        Assert.Contains("rumour", reply.Headline, StringComparison.Ordinal);
        Assert.Contains("whenever", reply.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_figure_carries_a_warning()
    {
        await AddFacts();
        desk.Time.Advance(TimeSpan.FromDays(700));

        var reply = await desk.Say<AnswerReply>("share of cybersecurity investments Israeli companies");

        Assert.Contains(reply.Facts[0].Warnings, warning => warning.Contains("more than a year old", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_person_is_offered_what_they_may_do()
    {
        await AddFacts();

        Assert.Equal(["cite", "copy", "add-to-list", "history", "sources", "show", "edit", "share"], Actions(await desk.Say<AnswerReply>("show F-1")));
        Assert.Equal(["cite", "copy", "history", "sources", "show", "share"], Actions(await desk.Say<AnswerReply>("show F-1", TestDesk.Gus)));
    }

    [Fact]
    public async Task Every_button_does_something()
    {
        await AddFacts();
        var reply = await desk.Say<AnswerReply>("show F-1");

        foreach (var action in reply.Facts[0].Actions)
        {
            var command = action.Match(say => say.Command, ask => ask.CommandWith("a \"new\" list"), _ => "lists", share => share.Command);
            Assert.NotEqual(Outcome.Error, (await desk.Say(command)).Outcome);
        }
    }

    private static IEnumerable<string> Ids(AnswerReply reply) => reply.Facts.Select(shown => shown.Fact.Id.ToString());

    private static IEnumerable<string> Actions(AnswerReply reply) => reply.Facts[0].Actions.Select(action => action.Id);
}

using FactBot.Domain.Chat;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class PersonalTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task Recent_shows_the_newest_first()
    {
        await FiledAsync();
        Assert.Equal("F-3 F-2 F-1", Ids(await desk.Say("recent")));
    }

    [Fact]
    public async Task Mine_shows_what_one_entered_or_owns()
    {
        await FiledAsync();
        Assert.Equal("F-3 F-1", Ids(await desk.Say("mine", TestDesk.Rita)));
        Assert.Equal("F-2", Ids(await desk.Say("mine", TestDesk.Paul)));
        Assert.Equal("You have entered no fact yet.", (await desk.Say("mine", TestDesk.Gus)).Headline);
    }

    [Fact]
    public async Task The_queue_holds_what_is_due()
    {
        await FiledAsync();
        Assert.Equal("Nothing waits for you.", (await desk.Say("queue")).Headline);
        desk.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal("F-3", Ids(await desk.Say("queue")));
        Assert.Equal(Outcome.Nothing, (await desk.Say("queue", TestDesk.Paul)).Outcome);
    }

    [Fact]
    public async Task My_lists_are_those_I_put_something_on()
    {
        await FiledAsync();
        await desk.Say("list pegasus add F-1");
        await desk.Say("list merger add F-2", TestDesk.Paul);
        Assert.Equal("pegasus", Assert.Single(Assert.IsType<ListReply>(await desk.Say("lists mine")).Rows).Title);
        Assert.Equal(2, Assert.IsType<ListReply>(await desk.Say("lists")).Rows.Length);
    }

    private static string Ids(Reply reply) => string.Join(' ', Assert.IsType<AnswerReply>(reply).Facts.Select(shown => shown.Fact.Id));

    private async Task FiledAsync()
    {
        await desk.Say("add claim The Knesset has created a commission source: L'Express");
        await desk.Say("add claim The zebrafish merger is signed source: A call", TestDesk.Paul);
        await desk.Say("add claim Elbit opened a plant in Haifa source: Globes review by: 2021-08-20");
    }
}

using FactBot.Domain.Chat;
using FactBot.Domain.Chat.Json;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class BeforeEverybodyTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task An_answer_to_a_mention_is_for_everybody_and_an_answer_to_a_command_is_not()
    {
        await desk.Say("add claim The Knesset has created a commission source: L'Express");
        Assert.False((await desk.SayIn("politics", "Knesset commission?")).IsPrivate);
        Assert.True((await desk.SayIn("politics", "Knesset commission?", forEveryone: false)).IsPrivate);
    }

    [Theory]
    [InlineData("ground rules: off-record")]
    [InlineData("ground rules: background")]
    [InlineData("embargo: 2021-08-20")]
    [InlineData("visible to: people u-edith")]
    public async Task What_is_protected_is_not_said_before_everybody_even_to_an_editor(string protection)
    {
        await desk.Say($"add claim The zebrafish merger is signed source: A call tags: zebrafish {protection}", TestDesk.Edith);
        await desk.Say("list story add F-1", TestDesk.Edith);

        foreach (var text in new[] { "zebrafish merger signed?", "show F-1", "history F-1", "sources F-1", "cite F-1", "edit F-1", "list story", "tag:zebrafish", "recent", "mine" })
        {
            var reply = await desk.SayIn("politics", text, TestDesk.Edith);
            Assert.DoesNotContain("merger is signed", ReplyJson.Write(reply), StringComparison.Ordinal);
            Assert.DoesNotContain("not for your eyes", ReplyJson.Write(reply), StringComparison.Ordinal);
        }

        Assert.Equal(Outcome.Found, (await desk.SayIn("politics", "zebrafish merger signed?", TestDesk.Edith, forEveryone: false)).Outcome);
    }

    [Theory]
    [InlineData("add claim The zebrafish merger is signed source: A call embargo: 2021-08-20")]
    [InlineData("add claim The zebrafish merger is signed ground rules: off-record")]
    public async Task What_is_entered_with_a_protection_is_confirmed_in_private(string text)
    {
        var reply = await desk.SayIn("politics", text);
        Assert.Contains("zebrafish", ReplyJson.Write(reply), StringComparison.Ordinal);
        Assert.True(reply.IsPrivate);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_says_what_it_saved()
    {
        var first = await desk.Say("add claim The zebrafish merger is signed source: A call", key: "Ev1");
        await desk.Say("add anyway claim The zebrafish merger is now signed source: A mail", key: "Ev2");
        var again = await desk.Say("add claim The zebrafish merger is signed source: A call", key: "Ev1");
        Assert.Equal(("Saved as F-1.", "Saved as F-1."), (first.Headline, again.Headline));
        Assert.Equal(2, await desk.Store.CountAsync(NewsroomId.Default, TestContext.Current.CancellationToken));
    }
}

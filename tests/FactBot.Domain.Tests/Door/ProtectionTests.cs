using System.Text;
using FactBot.Domain.Chat;
using FactBot.Testing;

namespace FactBot.Domain.Tests.Door;

public sealed class ProtectionTests : IDisposable
{
    private readonly TestDesk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("ground rules: off-record")]
    [InlineData("ground rules: background")]
    [InlineData("embargo: 2021-08-20")]
    [InlineData("visible to: people u-edith")]
    [InlineData("visible to: desk investigations")]
    public async Task What_is_protected_reaches_nobody_it_is_not_for(string protection)
    {
        Assert.Equal(Outcome.Done, (await desk.Say($"add claim The zebrafish merger is signed source: A call tags: zebrafish {protection}")).Outcome);
        await desk.Say("list story add F-1");

        foreach (var text in new[] { "zebrafish merger signed?", "show F-1", "history F-1", "sources F-1", "cite F-1", "edit F-1 by: X", "export F-1 as csv", "export everything as jsonl", "export zebrafish merger as csv", "list story", "export list story as plain", "tag:zebrafish", "list other add F-1", "add claim The zebrafish merger is signed source: A call" })
        {
            var reply = await desk.Say(text, TestDesk.Paul);
            var written = FactBot.Domain.Chat.Json.ReplyJson.Write(reply) + ((reply as FileReply) is { } file ? Encoding.UTF8.GetString(file.Content.Span) : "");
            Assert.DoesNotContain("merger is signed", written, StringComparison.Ordinal);
        }

        Assert.Equal(Outcome.Found, (await desk.Say("zebrafish merger signed?")).Outcome);
    }

    [Fact]
    public async Task What_is_protected_leaves_in_no_export_even_for_who_entered_it()
    {
        await desk.Say("add claim The zebrafish merger is signed source: A call ground rules: background");
        await desk.Say("add claim The Knesset has created a commission source: L'Express");

        var file = await desk.Say<FileReply>("export F-1 F-2 as plain");

        Assert.DoesNotContain("zebrafish", file.Preview, StringComparison.Ordinal);
        Assert.Contains("F-1", file.Headline, StringComparison.Ordinal);
        Assert.DoesNotContain(Assert.IsType<AnswerReply>(await desk.Say("show F-1")).Facts[0].Actions, action => action is ShareAction);
    }

    [Fact]
    public async Task What_somebody_may_not_see_changes_nothing_of_what_they_are_told()
    {
        const string Question = "How did the Knesset create its commission of inquiry on zebrafish?";
        await desk.Say("add claim The Knesset has created a commission of inquiry source: L'Express");
        await desk.Say("add claim A merger was discussed in the Knesset source: L'Express");
        var before = (await desk.Say<AnswerReply>(Question, TestDesk.Paul)).Facts.Select(shown => (shown.Fact.Id, shown.Score)).ToArray();

        for (var i = 0; i < 3; i++)
        {
            await desk.Say($"add claim The Knesset commission began its inquiry into zebrafish mergers, part {i} source: A call ground rules: background");
        }

        // Counts of words go by all facts on file, so a score may move a little; order and outcome may not.
        var after = (await desk.Say<AnswerReply>(Question, TestDesk.Paul)).Facts.Select(shown => (shown.Fact.Id, shown.Score)).ToArray();
        Assert.Equal(before.Select(fact => fact.Id), after.Select(fact => fact.Id));
        Assert.All(before.Zip(after), pair => Assert.InRange(pair.Second.Score, pair.First.Score - 0.2, pair.First.Score + 0.2));
    }

    [Fact]
    public async Task An_embargo_ends()
    {
        await desk.Say("add claim The zebrafish merger is signed source: A call embargo: 2021-08-10");
        Assert.Equal(Outcome.Nothing, (await desk.Say("zebrafish merger", TestDesk.Paul)).Outcome);
        Assert.Equal(Outcome.Found, (await desk.Say("zebrafish merger", TestDesk.Edith)).Outcome);

        desk.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(Outcome.Found, (await desk.Say("zebrafish merger", TestDesk.Paul)).Outcome);
    }
}

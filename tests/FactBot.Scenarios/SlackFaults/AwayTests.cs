using FactBot.Domain.Chat;
using FactBot.Testing;
using FactBot.Testing.Slack;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>Slack's Web API is away for ten minutes, while its deliveries still come.</summary>
public sealed class AwayTests
{
    [Fact]
    public async Task What_was_said_meanwhile_is_answered_in_order_when_Slack_is_back()
    {
        var time = new FakeTimeProvider(SampleFact.EnteredAt);
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = time });
        await using var host = await SlackDeskHost.StartAsync(slack.ApiUrl, time);
        slack.DeliverTo(host.RequestUrl);
        var ada = slack.Person("ada");
        await ada.DirectAsync("help");
        await host.RestAsync();
        var before = Tally.Said(slack).Count();

        await slack.GoAwayAsync();
        foreach (var said in (string[])["add claim Rain fell on Monday. source: L'Express", "add claim Coal was banned in Oslo. source: L'Express", "export F-1 F-2 as csv", "Where was coal banned?"])
        {
            await ada.DirectAsync(said);
        }

        while (await host.Store.CountAsync(NewsroomId.Default, Newsroom.Cancelled) == 0)
        {
            await Task.Delay(10, Newsroom.Cancelled);
        }

        await AdvanceAsync(time, TimeSpan.FromSeconds(10), () => time.GetUtcNow() - SampleFact.EnteredAt > TimeSpan.FromMinutes(10));
        Assert.Equal(before, Tally.Said(slack).Count());
        await slack.ComeBackAsync();
        await AdvanceAsync(time, TimeSpan.FromSeconds(1), () => host.Waiting == 0);

        Assert.Collection(
            Tally.Said(slack).Skip(before),
            message => Assert.Contains("Rain fell", message.Words, StringComparison.Ordinal),
            message => Assert.Contains("Coal was banned", message.Words, StringComparison.Ordinal),
            message => Assert.Single(message.Files),
            message => Assert.Contains("Coal was banned", message.Words, StringComparison.Ordinal));
        Assert.Empty(slack.Record.Violations);
    }

    private static async Task AdvanceAsync(FakeTimeProvider time, TimeSpan step, Func<bool> isEnough)
    {
        while (!isEnough())
        {
            time.Advance(step);
            await Task.Delay(20, Newsroom.Cancelled);
        }
    }
}

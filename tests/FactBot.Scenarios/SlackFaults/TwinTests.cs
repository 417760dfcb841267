using FactBot.Domain.Chat;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios.SlackFaults;

/// <summary>What comes over two Socket Mode connections is carried out once.</summary>
public sealed class TwinTests : IAsyncLifetime
{
    private FakeSlack slack = null!;
    private SlackDeskHost host = null!;

    private SlackPerson Ada => slack.Person("ada");

    public async ValueTask InitializeAsync()
    {
        slack = await FakeSlack.StartAsync();
        host = await SlackDeskHost.StartAsync(slack.ApiUrl, TimeProvider.System, isSocket: true);
        await slack.Sockets.ConnectedAsync(2, Newsroom.Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await slack.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_answered_the_same_on_both_and_done_once()
    {
        var both = await TwiceAsync(await CommandAsync("add claim Rain fell on Monday. source: L'Express"));

        Assert.Contains("Saved as F-1", both[0].Answer!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(both[0].Answer!.ToJsonString(), both[1].Answer!.ToJsonString());
        Assert.Equal(1, await host.Store.CountAsync(NewsroomId.Default, Newsroom.Cancelled));
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_form_is_opened_once_and_the_other_acknowledgement_is_as_silent()
    {
        var both = await TwiceAsync(await CommandAsync("add claim Rain fell on Monday."));

        Assert.Single(slack.Calls, call => call.Method == "views.open");
        Assert.All(both, one => Assert.True(one.IsAccepted && one.Answer is null));
        Assert.Empty(slack.Violations);
    }

    private async Task<SlackDelivery> CommandAsync(string text)
    {
        var channel = slack.Channel("general");
        return slack.Payloads.Command("/fact", text, Ada.User, channel, await slack.HandlesAsync(Ada.User, new SlackOrigin(Ada.User.Id, channel.Id), null));
    }

    private Task<SlackAcknowledgement[]> TwiceAsync(SlackDelivery delivery) =>
        Task.WhenAll(slack.DeliverAsync(delivery, null), slack.DeliverAsync(delivery, null));
}

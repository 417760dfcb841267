using System.Net.WebSockets;
using FactBot.Slack.Receiving;
using FactBot.Slack.Receiving.SocketMode;
using FactBot.Slack.Tests.Wire;
using FactBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

public sealed class EndingTests
{
    private static readonly string Mention = DeliverySample.Named("app_mention").Plain;

    [Fact]
    public async Task A_refusal_that_only_a_person_can_lift_ends_it_with_a_sentence()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { Connections = 2 }, () => new SocketAddress.Refused("invalid_auth", IsWorthRetrying: false));

        await desk.Work.ComesAsync();

        Assert.Equal(2, desk.Asked);
        Assert.Contains("invalid_auth", desk.State.Trouble, StringComparison.Ordinal);
        Assert.Single(desk.Log.Lines);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_Socket_Mode_is_switched_off_Slack_is_left_alone_for_long(bool isGreeted)
    {
        var clock = new FakeTimeProvider();
        await using var desk = await SocketDesk.StartAsync(time: clock);
        var slack = await (isGreeted ? desk.Slack.NextGreetedAsync() : desk.Slack.NextAsync());
        await slack.DisconnectAsync("link_disabled");
        await slack.Left;
        await Eventually.HoldsAsync(() => desk.State.Trouble is not null);

        var waited = await AdvanceUntilAsync(clock, () => desk.Asked == 2);
        await desk.Slack.NextGreetedAsync();

        Assert.True(waited >= TimeSpan.FromMinutes(2.5), $"It came back after {waited}.");
        Assert.Single(desk.Log.Lines, line => line.Contains("switched off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_many_connections_become_fewer_but_never_none()
    {
        var clock = new FakeTimeProvider();
        await using var desk = await SocketDesk.StartAsync(settings => settings with { Connections = 3 }, time: clock);
        var first = await desk.Slack.NextGreetedAsync();
        var second = await desk.Slack.NextGreetedAsync();
        var third = await desk.Slack.NextGreetedAsync();
        await Eventually.HoldsAsync(() => desk.State.Connected == 3);

        foreach (var slack in (FakeSlackSocket[])[first, second, third])
        {
            await slack.DisconnectAsync("too_many_websockets");
            await slack.Left;
        }

        await Eventually.HoldsAsync(() => desk.Log.Lines.Any(line => line.Contains("other processes", StringComparison.Ordinal)));
        await AdvanceUntilAsync(clock, () => desk.Asked == 4);
        await desk.Slack.NextGreetedAsync();
        await Eventually.HoldsAsync(() => desk.State.Connected == 1);
        Assert.Equal(4, desk.Asked);
    }

    [Fact]
    public async Task Stopping_lets_what_is_under_way_be_acknowledged_and_takes_leave()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { Grace = TimeSpan.FromMinutes(1) });
        var release = new TaskCompletionSource();
        desk.Deliveries.Answer = async (_, _) =>
        {
            await release.Task;
            return Acknowledgement.Taken;
        };
        var slack = await desk.Slack.NextGreetedAsync();
        await slack.DeliverAsync("e1", "events_api", Mention);
        await Eventually.HoldsAsync(() => desk.Deliveries.Seen.Count == 1);

        var stopping = desk.StopAsync();
        release.SetResult();

        Assert.Equal("""{"envelope_id":"e1"}""", await slack.NextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await slack.Left);
        await stopping.ComesAsync();
        Assert.Equal(0, desk.State.Connected);
    }

    [Fact]
    public async Task Stopping_waits_for_nobody_for_ever()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { Grace = TimeSpan.FromMilliseconds(20) });
        desk.Deliveries.Answer = async (_, _) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, CancellationToken.None);
            return Acknowledgement.Taken;
        };
        var slack = await desk.Slack.NextGreetedAsync();
        await slack.DeliverAsync("e1", "events_api", Mention);
        await Eventually.HoldsAsync(() => desk.Deliveries.Seen.Count == 1);

        await desk.StopAsync().ComesAsync();

        Assert.Equal(0, desk.State.Connected);
    }

    private static async Task<TimeSpan> AdvanceUntilAsync(FakeTimeProvider clock, Func<bool> isSo)
    {
        var start = clock.GetUtcNow();
        await Eventually.HoldsAsync(isSo, () => clock.Advance(TimeSpan.FromSeconds(10)));
        return clock.GetUtcNow() - start;
    }
}

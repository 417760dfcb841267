using System.Net.WebSockets;
using System.Text;
using FactBot.Slack.Receiving;
using FactBot.Slack.Receiving.SocketMode;
using FactBot.Slack.Tests.Wire;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Receiving.SocketMode;

public sealed class ConnectionTests
{
    private static readonly string Mention = DeliverySample.Named("app_mention").Plain;

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_renewal_loses_no_envelope(string reason)
    {
        await using var desk = await SocketDesk.StartAsync();
        var release = new TaskCompletionSource();
        desk.Deliveries.Answer = async (delivery, _) =>
        {
            await (delivery is SlashCommandDelivery ? release.Task : Task.CompletedTask);
            return Acknowledgement.Taken;
        };
        var old = await desk.Slack.NextGreetedAsync();
        await old.DeliverAsync("slow", "slash_commands", CommandSamples.Slash.Plain);

        await old.DisconnectAsync(reason);
        await old.DeliverAsync("late", "events_api", Mention);
        Assert.Equal("""{"envelope_id":"late"}""", await old.NextAsync());
        var renewed = await desk.Slack.NextGreetedAsync();
        await Eventually.HoldsAsync(() => desk.State.Connected == 2);
        await old.DeliverAsync("latest", "events_api", Mention);
        await renewed.DeliverAsync("new", "events_api", Mention);

        Assert.Equal("""{"envelope_id":"latest"}""", await old.NextAsync());
        Assert.Equal("""{"envelope_id":"new"}""", await renewed.NextAsync());
        release.SetResult();
        Assert.Equal("""{"envelope_id":"slow"}""", await old.NextAsync());
        await old.CloseAsync();
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await old.Left);
        await Eventually.HoldsAsync(() => desk.State.Connected == 1);
        Assert.Equal(2, desk.Asked);
    }

    [Fact]
    public async Task A_replaced_connection_that_Slack_forgets_is_closed_in_the_end()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { Linger = TimeSpan.FromMilliseconds(20) });
        var old = await desk.Slack.NextGreetedAsync();
        await old.DisconnectAsync("refresh_requested");
        await desk.Slack.NextGreetedAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, await old.Left);
        await Eventually.HoldsAsync(() => desk.State.Connected == 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_is_lost_is_opened_anew(bool isDropped)
    {
        await using var desk = await SocketDesk.StartAsync();
        for (var round = 0; round < 4; round++)
        {
            var slack = await desk.Slack.NextGreetedAsync();
            await slack.DeliverAsync($"e{round}", "events_api", Mention);
            Assert.Equal($$"""{"envelope_id":"e{{round}}"}""", await slack.NextAsync());
            await Eventually.HoldsAsync(() => desk.State is { Connected: 1, Trouble: null });
            if (isDropped)
            {
                slack.Drop();
            }
            else
            {
                await slack.CloseAsync();
            }

            await Eventually.HoldsAsync(() => desk.State is { Connected: 0, Trouble: not null });
        }

        Assert.Equal(4, desk.Deliveries.Seen.Count);
    }

    [Fact]
    public async Task A_server_that_is_away_and_a_question_that_fails_are_tried_again()
    {
        var number = 0;
        await using var desk = await SocketDesk.StartAsync(address: () => ++number switch
        {
            1 => throw new HttpRequestException("no network"),
            2 => new SocketAddress.Refused("ratelimited", IsWorthRetrying: true),
            _ => new SocketAddress.Open(new Uri("ws://127.0.0.1:1/")),
        });
        await Eventually.HoldsAsync(() => desk.Asked > 4);

        desk.Address = () => new SocketAddress.Open(desk.Slack.Address);
        await desk.Slack.NextGreetedAsync();
        await Eventually.HoldsAsync(() => desk.State is { Connected: 1, Trouble: null });

        Assert.Contains(desk.Log.Lines, line => line.Contains("(HttpRequestException)", StringComparison.Ordinal));
        Assert.Contains(desk.Log.Lines, line => line.Contains("(ratelimited)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_connections_serve_side_by_side()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { Connections = 2 });
        var first = await desk.Slack.NextGreetedAsync();
        var second = await desk.Slack.NextGreetedAsync();

        await first.DeliverAsync("e1", "events_api", Mention);
        await second.DeliverAsync("e2", "events_api", Mention);

        Assert.Equal("""{"envelope_id":"e1"}""", await first.NextAsync());
        Assert.Equal("""{"envelope_id":"e2"}""", await second.NextAsync());
        await Eventually.HoldsAsync(() => desk.State.Connected == 2);
        first.Drop();
        await second.DeliverAsync("e3", "events_api", Mention);
        Assert.Equal("""{"envelope_id":"e3"}""", await second.NextAsync());
        await desk.Slack.NextGreetedAsync();
        await Eventually.HoldsAsync(() => desk.State.Connected == 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_giant_message_ends_the_connection_and_another_is_opened(bool isFragmented)
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { MaxFrameBytes = 50_000 });
        var slack = await desk.Slack.NextGreetedAsync();
        var giant = Encoding.ASCII.GetBytes(new string('x', 50_001));

        await slack.SendAsync(giant, WebSocketMessageType.Text, !isFragmented);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await slack.Left);
        var next = await desk.Slack.NextGreetedAsync();
        await next.DeliverAsync("e1", "events_api", Mention);
        Assert.Equal("""{"envelope_id":"e1"}""", await next.NextAsync());
    }

    [Fact]
    public async Task A_message_as_large_as_agreed_is_read()
    {
        await using var desk = await SocketDesk.StartAsync(settings => settings with { MaxFrameBytes = 50_000 });
        var slack = await desk.Slack.NextGreetedAsync();
        var message = $$"""{"envelope_id":"e1","type":"events_api","payload":{{Mention}}}""";

        await slack.SendAsync(message + new string(' ', 50_000 - Encoding.UTF8.GetByteCount(message)));

        Assert.Equal("""{"envelope_id":"e1"}""", await slack.NextAsync());
    }
}

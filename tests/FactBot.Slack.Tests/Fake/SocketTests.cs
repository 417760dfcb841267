using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing;
using FactBot.Testing.Slack;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Fake;

/// <summary>Socket Mode, frame by frame.</summary>
public sealed class SocketTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_is_good_for_one_connection()
    {
        await using var slack = await FakeSlack.StartAsync();
        var address = await SocketApp.AddressAsync(slack);
        using var first = new SocketApp();
        using var second = new SocketApp();

        await first.ConnectAsync(address);

        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(address));
    }

    [Fact]
    public async Task Each_envelope_goes_to_one_connection_and_its_answer_comes_back()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var one = await SocketApp.ConnectAsync(slack);
        using var two = await SocketApp.ConnectAsync(slack);
        await slack.Sockets.ConnectedAsync(2, Cancellation);
        var alice = slack.Person("alice");

        var first = alice.SlashAsync("/fact one");
        await one.AcknowledgeAsync((await one.ReadAsync())!, new JsonObject { ["text"] = "Looking for one" });
        var second = alice.SlashAsync("/fact two");
        var envelope = (await two.ReadAsync())!;
        await two.AcknowledgeAsync(envelope);

        Assert.Equal("Looking for one", (string?)(await first).Answer!["text"]);
        Assert.True((await alice.SeesAsync("Looking for one")).IsEphemeral);
        Assert.Equal("slash_commands", (string?)envelope["type"]);
        Assert.True((bool)envelope["accepts_response_payload"]!);
        Assert.Equal("two", (string?)envelope["payload"]!["text"]);
        Assert.True((await second).IsAccepted);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task An_event_without_acknowledgement_comes_again_on_another_connection()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = time });
        using var one = await SocketApp.ConnectAsync(slack);
        using var two = await SocketApp.ConnectAsync(slack);
        await slack.Sockets.ConnectedAsync(2, Cancellation);

        var mention = slack.Person("alice").MentionAsync("general", "who?");
        var first = (await one.ReadAsync())!;
        time.Advance(TimeSpan.FromSeconds(3.1));
        var second = (await two.ReadAsync())!;
        await two.AcknowledgeAsync(second);
        await mention;

        Assert.NotEqual((string?)first["envelope_id"], (string?)second["envelope_id"]);
        Assert.Equal((string?)first["payload"]!["event_id"], (string?)second["payload"]!["event_id"]);
        Assert.Equal(1, (int?)second["retry_attempt"]);
        Assert.Equal("timeout", (string?)second["retry_reason"]);
        Assert.Equal(["app_mention was not acknowledged within 3 s."], slack.Violations);
    }

    [Fact]
    public async Task The_time_to_acknowledge_runs_before_the_app_has_the_envelope()
    {
        var time = new SlowToStart(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = time });
        using var app = await SocketApp.ConnectAsync(slack);

        var command = slack.Person("alice").SlashAsync("/fact who?", "general");
        await app.ReadAsync();
        time.Advance(TimeSpan.FromSeconds(3.1));

        Assert.False((await command.ComesAsync()).IsAccepted);
    }

    [Fact]
    public async Task An_event_on_a_connection_that_is_cut_comes_again_without_blame()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var one = await SocketApp.ConnectAsync(slack);
        await slack.Sockets.ConnectedAsync(cancellationToken: Cancellation);

        var mention = slack.Person("alice").MentionAsync("general", "who?");
        await one.ReadAsync();
        slack.Sockets.Drop();
        using var two = await SocketApp.ConnectAsync(slack);
        await two.AcknowledgeAsync((await two.ReadAsync())!);
        await mention;

        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task An_acknowledgement_of_an_envelope_that_was_never_sent_is_complained_of()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var app = await SocketApp.ConnectAsync(slack);

        await app.AcknowledgeAsync(new JsonObject { ["envelope_id"] = "invented" });
        await slack.WaitForAsync(now => now.Violations.Any(), "a complaint");

        Assert.Equal(["An envelope was acknowledged that was not open on this connection."], slack.Violations);
    }

    [Fact]
    public async Task A_refresh_warns_asks_and_closes_while_the_new_connection_takes_over()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var old = await SocketApp.ConnectAsync(slack);
        await slack.Sockets.ConnectedAsync(cancellationToken: Cancellation);

        var refresh = slack.Sockets.RefreshAsync(warning: TimeSpan.Zero, grace: TimeSpan.FromMilliseconds(50), Cancellation);
        Assert.Equal("warning", (string?)(await old.ReadAsync())!["reason"]);
        Assert.Equal("refresh_requested", (string?)(await old.ReadAsync())!["reason"]);
        using var fresh = await SocketApp.ConnectAsync(slack);
        await refresh;

        Assert.Null(await old.ReadAsync());
        Assert.Equal(2, slack.Sockets.Opened);
        Assert.Equal(1, slack.Sockets.Count);
    }

    [Fact]
    public async Task Switched_off_means_good_bye_and_no_new_address()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var app = await SocketApp.ConnectAsync(slack);
        await slack.Sockets.ConnectedAsync(cancellationToken: Cancellation);

        await slack.Sockets.DisableAsync();

        Assert.Equal("link_disabled", (string?)(await app.ReadAsync())!["reason"]);
        using var caller = new Caller(slack, slack.Options.AppToken);
        Assert.False((bool)(await caller.JsonAsync("apps.connections.open", []))["ok"]!);
    }

    [Fact]
    public async Task A_connection_that_fell_silent_takes_nothing_and_the_next_one_everything()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var silent = await SocketApp.ConnectAsync(slack);
        await slack.Sockets.ConnectedAsync(cancellationToken: Cancellation);

        slack.Sockets.FallSilent();
        var mention = slack.Person("alice").MentionAsync("general", "who?");
        using var fresh = await SocketApp.ConnectAsync(slack);
        await fresh.AcknowledgeAsync((await fresh.ReadAsync())!);
        await mention;

        Assert.Equal(WebSocketState.Open, silent.State);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task Pings_come_by_themselves()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { PingInterval = TimeSpan.FromMilliseconds(20) });
        var address = await SocketApp.AddressAsync(slack);
        using var wire = new TcpClient();
        await wire.ConnectAsync(address.Host, address.Port, Cancellation);
        var opening = $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await wire.GetStream().WriteAsync(Encoding.ASCII.GetBytes(opening), Cancellation);
        using var reader = new BinaryReader(wire.GetStream(), Encoding.Latin1);

        var read = new StringBuilder();
        while (!read.ToString().Contains('\x89', StringComparison.Ordinal))
        {
            read.Append(await Task.Run(reader.ReadChar, Cancellation));
        }

        Assert.Contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", read.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_connection_is_one_too_many()
    {
        await using var slack = await FakeSlack.StartAsync();
        var apps = new List<SocketApp>();
        for (var i = 0; i < 10; i++)
        {
            apps.Add(await SocketApp.ConnectAsync(slack));
        }

        await slack.Sockets.ConnectedAsync(10, Cancellation);
        using var eleventh = await SocketApp.ConnectAsync(slack);

        Assert.Equal("too_many_websockets", (string?)(await eleventh.ReadAsync())!["reason"]);
        apps.ForEach(app => app.Dispose());
    }

    /// <summary>A clock on a machine that is busy: much happens between the wish for a timer and the timer.</summary>
    private sealed class SlowToStart(DateTimeOffset start) : FakeTimeProvider(start)
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Task.Delay(200).Wait();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}

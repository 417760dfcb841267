using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Testing;
using FactBot.Testing.Slack;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Fake;

/// <summary>What is delivered over HTTP, and what is held against an app that does not take it well.</summary>
public sealed class DeliveryTests
{
    private readonly ConcurrentQueue<(IHeaderDictionary Headers, string Body)> received = new();

    [Fact]
    public async Task A_delivery_is_signed_over_time_stamp_and_body()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await AppAsync(slack, _ => Task.CompletedTask);

        await slack.Person("alice").SlashAsync("/fact “ż” & more", "general");

        var (headers, body) = Assert.Single(received);
        var right = SlackSigner.Sign(slack.Options.SigningSecret, body, headers["X-Slack-Request-Timestamp"].ToString());
        Assert.Equal(right.Signature, headers["X-Slack-Signature"]);
        Assert.Equal("“ż” & more", Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body)["text"]);
        Assert.Empty(slack.Violations);
    }

    /// <summary>The value is the one Slack's own documentation works out (verifying requests from Slack).</summary>
    [Fact]
    public void The_signature_is_slacks()
    {
        const string body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        Assert.Equal(
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            SlackSigner.Sign("8f742231b10e8888abcd99yyyzzz85a5", body, "1531420618").Signature);
    }

    [Fact]
    public async Task An_app_that_refuses_or_takes_more_than_three_seconds_is_complained_of()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Time = time });
        var alice = slack.Person("alice");
        await using var refusing = await AppAsync(slack, context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        await alice.MentionAsync("general", "one");

        await using var slow = await AppAsync(slack, context =>
        {
            time.Advance(TimeSpan.FromSeconds(3));
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await alice.MentionAsync("general", "two");

        Assert.Equal(["app_mention was answered with 503.", "app_mention was not acknowledged within 3 s."], slack.Violations);
    }

    [Fact]
    public async Task A_repeat_carries_the_same_event_id_and_says_why_it_comes()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await AppAsync(slack, _ => Task.CompletedTask);

        await slack.Person("alice").MentionAsync("general", "once");
        await slack.RepeatAsync(new SlackRetry(1, "http_error"));

        Assert.Equal([null, "1"], received.Select(one => (string?)one.Headers["X-Slack-Retry-Num"]));
        Assert.Equal("http_error", received.Last().Headers["X-Slack-Retry-Reason"]);
        Assert.Single(received.Select(one => (string?)JsonNode.Parse(one.Body)!["event_id"]).Distinct());
    }

    [Fact]
    public async Task Events_can_come_in_another_order_than_they_happened()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await AppAsync(slack, _ => Task.CompletedTask);
        var alice = slack.Person("alice");

        slack.KeepEvents();
        await alice.DirectAsync("first");
        await alice.DirectAsync("second");
        await slack.ReleaseEventsAsync(events => events.Reverse());

        Assert.Equal(["second", "first"], received.Select(one => (string?)JsonNode.Parse(one.Body)!["event"]!["text"]));
    }

    [Fact]
    public async Task Every_forgery_differs_from_what_slack_would_sign()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await AppAsync(slack, _ => Task.CompletedTask);
        var delivery = slack.Payloads.Event(new JsonObject { ["type"] = "app_mention" });

        foreach (var forgery in Enum.GetValues<SlackForgery>())
        {
            await slack.ForgeAsync(delivery, forgery);
        }

        Assert.Equal(Enum.GetValues<SlackForgery>().Length, received.Count);
        Assert.All(received, one => Assert.False(IsFromSlackNow(slack.Options.SigningSecret, one.Headers, one.Body)));
    }

    [Fact]
    public async Task A_mention_of_an_app_that_reads_channels_comes_twice_and_a_direct_message_once()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Events = ["app_mention", "message.channels", "message.im"] });
        await using var app = await AppAsync(slack, _ => Task.CompletedTask);
        var alice = slack.Person("alice");

        await alice.MentionAsync("general", "who?");
        await alice.DirectAsync("who?");

        var events = received.Select(one => JsonNode.Parse(one.Body)!["event"]!).ToArray();
        Assert.Equal(["app_mention", "message", "message"], events.Select(one => (string?)one["type"]));
        Assert.Equal([null, "channel", "im"], events.Select(one => (string?)one["channel_type"]));
        Assert.Equal((string?)events[0]["ts"], (string?)events[1]["ts"]);
    }

    private static bool IsFromSlackNow(string secret, IHeaderDictionary headers, string body)
    {
        var stamp = headers["X-Slack-Request-Timestamp"].ToString();
        return long.TryParse(stamp, out var seconds)
            && TimeProvider.System.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) is var age
            && age.Duration() < TimeSpan.FromMinutes(5)
            && headers["X-Slack-Signature"] == SlackSigner.Sign(secret, body, stamp).Signature;
    }

    private async Task<LoopbackServer> AppAsync(FakeSlack slack, RequestDelegate answer)
    {
        var app = await LoopbackServer.StartAsync(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            received.Enqueue((new HeaderDictionary(context.Request.Headers.ToDictionary()), await reader.ReadToEndAsync(context.RequestAborted)));
            await answer(context);
        });
        slack.DeliverTo(app.Address);
        return app;
    }
}

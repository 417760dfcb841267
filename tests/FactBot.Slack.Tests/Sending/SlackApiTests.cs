using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FactBot.Slack.Sending;
using FactBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Sending;

public sealed class SlackApiTests
{
    private const string Post = "/api/chat.postMessage";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_carries_token_and_json_and_its_answer_is_read()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("chat.postMessage", """{"ok":true,"ts":"1795.000002","channel":"C01","message":{"bot_id":"B01"}}""");

        var answer = Assert.IsType<SlackAnswer.Ok>(await PostAsync(slack));

        var request = slack.Only(Post);
        Assert.Equal("1795.000002", answer.Body.Text("ts"));
        Assert.Equal("B01", answer.Body.Text("message", "bot_id"));
        Assert.Null(answer.Body.Text("message", "bot_id", "deeper"));
        Assert.Equal("Bearer xoxb-secret", request.Header("Authorization"));
        Assert.Equal("application/json; charset=utf-8", request.Header("Content-Type"));
        Assert.Equal("""{"channel":"C01","text":"é"}""", request.Text);
    }

    [Fact]
    public async Task A_form_call_sends_a_form_and_gives_the_granted_scopes()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On("/api/auth.test", context =>
        {
            context.Response.Headers["x-oauth-scopes"] = "chat:write, users:read";
            return Scene.Json("""{"ok":true,"team_id":"T01"}""")(context);
        });

        var answer = await Api(slack).CallAsync("xoxb-secret", "auth.test", form: [new("a b", "ü&=")], Now);

        Assert.Equal(["chat:write", "users:read"], Assert.IsType<SlackAnswer.Ok>(answer).Body.GrantedScopes);
        Assert.Equal("a+b=%C3%BC%26%3D", slack.Only("/api/auth.test").Text);
        Assert.Equal("application/x-www-form-urlencoded", slack.Only("/api/auth.test").Header("Content-Type"));
    }

    [Fact]
    public async Task A_refusal_keeps_everything_Slack_said()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("chat.postMessage", """{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"commands","response_metadata":{"messages":["[ERROR] no"]}}""");

        var error = Assert.IsType<SlackAnswer.Refused>(await PostAsync(slack)).Error;

        Assert.Equal(("chat.postMessage", "missing_scope", "chat:write", "commands"), (error.Method, error.Code, error.Needed, error.Provided));
        Assert.Equal(["[ERROR] no"], error.Messages);
        Assert.StartsWith("FactBot's Slack app lacks the scope chat:write:", error.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("17", 17)]
    [InlineData("0", 1)]
    [InlineData("999999", 3600)]
    [InlineData("99999999999999999999", 30)]
    [InlineData("soon", 30)]
    [InlineData("Sun, 01 Mar 2026 12:00:42 GMT", 42)]
    [InlineData("Sun, 01 Mar 2020 12:00:42 GMT", 1)]
    public async Task A_rate_limit_says_how_long_to_wait(string header, int seconds)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Post, Scene.RetryAfter(header));

        var later = Assert.IsType<SlackAnswer.TryLater>(await PostAsync(slack));

        Assert.Equal(TimeSpan.FromSeconds(seconds), later.After);
        Assert.False(later.MayHaveArrived);
        Assert.Equal("Slack limits how often chat.postMessage may be called.", later.Why);
    }

    [Theory]
    [InlineData(429, "", false)]
    [InlineData(200, """{"ok":false,"error":"ratelimited"}""", false)]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""", true)]
    [InlineData(200, """{"ok":false,"error":"fatal_error"}""", true)]
    [InlineData(200, """{"ok":false,"error":"service_unavailable"}""", true)]
    [InlineData(503, """{"ok":false,"error":"service_unavailable"}""", true)]
    [InlineData(200, """{"ok":false,"error":"request_timeout"}""", false)]
    [InlineData(500, "", true)]
    [InlineData(500, """{"ok":true}""", true)]
    [InlineData(503, "<html>busy</html>", true)]
    [InlineData(408, "", true)]
    [InlineData(200, "<!DOCTYPE html><title>Sign in to the hotel</title>", true)]
    [InlineData(200, "", true)]
    [InlineData(200, "[]", true)]
    [InlineData(200, "{}", true)]
    [InlineData(200, """{"ok":"true"}""", true)]
    public async Task What_passes_by_itself_is_tried_later(int status, string body, bool mayHaveArrived)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Post, Scene.Text(body, status, "text/html"));

        var later = Assert.IsType<SlackAnswer.TryLater>(await PostAsync(slack));

        Assert.Equal(mayHaveArrived, later.MayHaveArrived);
        Assert.True(later.After > TimeSpan.Zero);
        Assert.EndsWith(".", later.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"ok":false,"error":"channel_not_found"}""", "channel_not_found")]
    [InlineData(403, """{"ok":false,"error":"invalid_auth"}""", "invalid_auth")]
    [InlineData(404, "not here", "http_404")]
    [InlineData(400, "", "http_400")]
    public async Task What_does_not_pass_is_refused(int status, string body, string code)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Post, Scene.Text(body, status));

        Assert.Equal(code, Assert.IsType<SlackAnswer.Refused>(await PostAsync(slack)).Error.Code);
    }

    [Fact]
    public async Task A_connection_that_breaks_may_have_carried_the_request()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Post, Scene.Reset());
        var reset = await PostAsync(slack);
        slack.On(Post, Scene.Half("""{"ok":true,"ts":"1795.000002"}"""));
        var half = await PostAsync(slack);

        Assert.All([reset, half], answer => Assert.True(Assert.IsType<SlackAnswer.TryLater>(answer).MayHaveArrived));
        Assert.Equal(2, slack.Calls(Post));
    }

    [Fact]
    public async Task An_endless_answer_is_given_up()
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Post, Scene.Endless());

        var later = Assert.IsType<SlackAnswer.TryLater>(await PostAsync(slack));

        Assert.True(later.MayHaveArrived);
        Assert.Equal("The answer was larger than 1024 KiB and was not read.", later.Why);
    }

    [Theory]
    [InlineData(BoundedAnswer.MaxBytes, true)]
    [InlineData(BoundedAnswer.MaxBytes + 1, false)]
    public async Task The_bound_is_held_to_the_byte(int length, bool isRead)
    {
        await using var slack = await PlayedSlack.StartAsync();
        slack.OnMethod("chat.postMessage", """{"ok":true}""".PadRight(length));

        Assert.Equal(isRead, await PostAsync(slack) is SlackAnswer.Ok);
    }

    [Fact]
    public async Task Silence_ends_after_ten_seconds()
    {
        await using var slack = await PlayedSlack.StartAsync();
        var asked = new TaskCompletionSource();
        slack.On(Post, Scene.Silence(asked));

        var call = PostAsync(slack);
        await asked.Task.ComesAsync();
        _time.Advance(SlackTransport.Patience - TimeSpan.FromMilliseconds(1));
        Assert.False(call.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));

        var later = Assert.IsType<SlackAnswer.TryLater>(await call);
        Assert.True(later.MayHaveArrived);
        Assert.Equal("Slack did not answer within 10 seconds.", later.Why);
    }

    [Fact]
    public async Task Whoever_stops_waiting_gets_no_answer()
    {
        await using var slack = await PlayedSlack.StartAsync();
        var asked = new TaskCompletionSource();
        slack.On(Post, Scene.Silence(asked));
        using var stop = new CancellationTokenSource();

        var call = Api(slack).CallAsync("xoxb-secret", "chat.postMessage", "{}"u8.ToArray(), stop.Token).AsTask();
        await asked.Task.ComesAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_closed_door_kept_the_request_out()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.True(SlackAddresses.TryRead(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/"), out var nobody, out _));
        using var client = SlackTransport.CreateClient();

        var answer = await new SlackApi(new SlackTransport(client, _time), nobody).CallAsync("xoxb-secret", "auth.test", form: [], Now);

        var later = Assert.IsType<SlackAnswer.TryLater>(answer);
        Assert.False(later.MayHaveArrived);
        Assert.Equal("No connection to Slack: check this machine's network and firewall.", later.Why);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await PlayedSlack.StartAsync();
        await using var slack = await PlayedSlack.StartAsync();
        slack.On(Post, Scene.RedirectTo(new Uri(elsewhere.Address, "/api/chat.postMessage").AbsoluteUri));

        var error = Assert.IsType<SlackAnswer.Refused>(await PostAsync(slack)).Error;

        Assert.Equal("http_307", error.Code);
        Assert.Contains("Slack:ApiBaseUrl", error.Sentence, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("xoxb-secret\r\nX-Other: 1")]
    [InlineData("xoxb-sécret")]
    [InlineData(" xoxb-secret")]
    public async Task What_is_no_token_is_not_sent(string token)
    {
        await using var slack = await PlayedSlack.StartAsync();

        var answer = await Api(slack).CallAsync(token, "auth.test", form: [], Now);

        Assert.Equal("invalid_auth", Assert.IsType<SlackAnswer.Refused>(answer).Error.Code);
        Assert.Empty(slack.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../admin")]
    [InlineData("//attacker.example/x")]
    [InlineData("https://attacker.example/")]
    [InlineData("chat.postMessage?x=1")]
    [InlineData("..")]
    public async Task What_is_no_method_is_a_programmers_error(string method)
    {
        await using var slack = await PlayedSlack.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Api(slack).CallAsync("xoxb-secret", method, "{}"u8.ToArray(), Now).AsTask());
        Assert.Empty(slack.Received);
    }

    private SlackApi Api(PlayedSlack slack) => new(new SlackTransport(slack.Client, _time), slack.Addresses);

    private Task<SlackAnswer> PostAsync(PlayedSlack slack) =>
        Api(slack).CallAsync("xoxb-secret", "chat.postMessage", """{"channel":"C01","text":"é"}"""u8.ToArray(), Now).AsTask();
}

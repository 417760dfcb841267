using System.Net;
using System.Text.Json.Nodes;
using FactBot.Testing.Slack;

namespace FactBot.Slack.Tests.Fake;

/// <summary>Calls go wrong as planned, and only as often as planned.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_rate_limit_and_a_server_error_come_as_http_statuses_and_nothing_is_posted()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        slack.Faults.RateLimit("chat.postMessage", TimeSpan.FromSeconds(7));
        slack.Faults.Status("chat.*", HttpStatusCode.ServiceUnavailable);
        slack.Faults.Refuse("*", "internal_error");

        using var limited = await PostAsync(slack, caller);
        using var broken = await PostAsync(slack, caller);
        using var refused = await PostAsync(slack, caller);
        var nothingPosted = slack.Messages;
        using var fine = await PostAsync(slack, caller);

        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(7), limited.Headers.RetryAfter!.Delta);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, broken.StatusCode);
        Assert.Equal("internal_error", (string?)(await Caller.ReadAsync(refused))["error"]);
        Assert.Empty(nothingPosted);
        Assert.True((bool)(await Caller.ReadAsync(fine))["ok"]!);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_reset_happens_before_or_after_the_message_is_posted()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        slack.Faults.ResetBefore("chat.postMessage");
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(slack, caller));
        Assert.Empty(slack.Messages);

        slack.Faults.ResetAfter("chat.postMessage");
        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(slack, caller));
        Assert.Single(slack.Messages);
    }

    [Fact]
    public async Task Half_an_answer_breaks_off()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        slack.Faults.Add("chat.postMessage", new SlackFault.HalfAnswer());

        await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(slack, caller));

        Assert.Single(slack.Messages);
    }

    [Fact]
    public async Task A_call_hangs_until_it_is_released()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        var hang = slack.Faults.Hang("chat.postMessage");

        var call = PostAsync(slack, caller);
        await hang.Reached;
        Assert.False(call.IsCompleted);
        hang.Release();

        using var answer = await call;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Away_means_that_nobody_listens_and_back_means_the_same_port_and_memory()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new Caller(slack);
        (await PostAsync(slack, caller)).Dispose();
        var address = slack.BaseUrl;

        await slack.GoAwayAsync();
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => PostAsync(slack, caller));
        await slack.ComeBackAsync();
        (await PostAsync(slack, caller)).Dispose();

        Assert.Equal(HttpRequestError.ConnectionError, refused.HttpRequestError);
        Assert.Equal(address, slack.BaseUrl);
        Assert.Equal(2, slack.Messages.Length);
    }

    private static Task<HttpResponseMessage> PostAsync(FakeSlack slack, Caller caller) =>
        caller.PostAsync("chat.postMessage", new JsonObject { ["channel"] = slack.Channel("general").Id, ["text"] = "x" });
}

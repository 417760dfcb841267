using System.Net;
using FactBot.Slack.Receiving;
using FactBot.Slack.Receiving.Http;
using FactBot.Slack.Tests.Wire;
using FactBot.Testing;

namespace FactBot.Slack.Tests.Receiving.Http;

public sealed class EndpointTests
{
    private static readonly string Mention = DeliverySample.Named("app_mention").Plain;
    private static readonly string Command = SlackHost.FormOf(("token", "x"), ("command", "/fact"), ("text", "who said “41 %” & when?"), ("user_id", "U01"), ("channel_id", "C01"), ("team_id", "T01"), ("is_enterprise_install", "false"), ("trigger_id", "1.2.3"));
    private static readonly string Submission = SlackHost.FormOf(("payload", DeliverySample.Named("view_submission").Plain));

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    [InlineData("/slack/interactivity")]
    public async Task Every_address_takes_everything(string path)
    {
        await using var host = await SlackHost.StartAsync();

        using var first = await host.SendAsync(host.Signed(Mention, path: path));
        using var second = await host.SendAsync(host.Signed(Command, SlackHost.Form, path));
        using var third = await host.SendAsync(host.Signed(Submission, SlackHost.Form, path));

        Assert.All([first, second, third], response => Assert.Equal((HttpStatusCode.OK, 0L), (response.StatusCode, response.Content.Headers.ContentLength)));
        Assert.Equal([typeof(EventDelivery), typeof(SlashCommandDelivery), typeof(ViewSubmissionDelivery)], host.Deliveries.Seen.Select(delivery => delivery.GetType()));
    }

    [Fact]
    public async Task A_command_arrives_as_it_was_typed_and_is_stored_as_Socket_Mode_would_carry_it()
    {
        await using var host = await SlackHost.StartAsync();

        using var response = await host.SendAsync(host.Signed(Command, SlackHost.Form + "; charset=UTF-8"));
        var delivery = Assert.IsType<SlashCommandDelivery>(Assert.Single(host.Deliveries.Seen));

        Assert.Equal(("/fact", "who said “41 %” & when?", "T01", "1.2.3"), (delivery.Command.Command, delivery.Command.Text, delivery.TeamId, delivery.Key));
        Assert.Equal(delivery.Command, Assert.IsType<SlashCommandDelivery>(DeliveryReader.Read(delivery.Payload, delivery.Shape)).Command);
    }

    [Fact]
    public async Task Without_a_secret_there_is_no_address()
    {
        foreach (var settings in (HttpReceivingSettings?[])[null, new HttpReceivingSettings { SigningSecret = " " }])
        {
            await using var host = await SlackHost.StartAsync(settings, isMapped: false);

            using var response = await host.SendAsync(host.Signed(Mention));

            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task An_answer_goes_along()
    {
        await using var host = await SlackHost.StartAsync();
        host.Deliveries.Answer = (_, _) => new(new Acknowledgement(true, "{\"response_action\":\"clear\"}"u8.ToArray()));

        using var response = await host.SendAsync(host.Signed(Submission, SlackHost.Form));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("{\"response_action\":\"clear\"}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_challenge_is_said_back_as_plain_text()
    {
        await using var host = await SlackHost.StartAsync();

        using var response = await host.SendAsync(host.Signed("""{"token":"x","challenge":"3eZ<b>","type":"url_verification"}"""));

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("3eZ<b>", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Empty(host.Deliveries.Seen);
    }

    [Theory]
    [InlineData("ssl_check=1&token=x", SlackHost.Form)]
    [InlineData("""{"type":"app_rate_limited","team_id":"T01","minute_rate_limited":1518467820,"api_app_id":"A01"}""", SlackHost.Json)]
    [InlineData("""{"type":"something_new"}""", SlackHost.Json)]
    [InlineData("payload=%7B%22type%22%3A%22dialog_cancellation%22%7D", SlackHost.Form)]
    public async Task What_needs_no_work_is_acknowledged_and_goes_no_further(string body, string mediaType)
    {
        await using var host = await SlackHost.StartAsync();

        using var response = await host.SendAsync(host.Signed(body, mediaType));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(host.Deliveries.Seen);
        Assert.Equal(body.Contains("rate_limited", StringComparison.Ordinal), host.Log.Lines.Any(line => line.Contains("30,000", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_room_Slack_is_asked_to_come_again()
    {
        await using var host = await SlackHost.StartAsync();
        host.Deliveries.Answer = (_, _) => new(Acknowledgement.NoRoom);

        using var response = await host.SendAsync(host.Signed(Mention));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.False(response.Headers.Contains("X-Slack-No-Retry"));
    }

    [Fact]
    public async Task A_broken_promise_not_to_throw_is_a_503_and_a_line_in_the_log()
    {
        await using var host = await SlackHost.StartAsync();
        host.Deliveries.Answer = (_, _) => throw new InvalidOperationException("unforeseen");

        using var response = await host.SendAsync(host.Signed(Mention));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(host.Log.Lines, line => line.StartsWith("Error: A delivery from Slack (Event)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_goes_on_each_time_it_comes_with_the_reason_why()
    {
        await using var host = await SlackHost.StartAsync();
        using var first = await host.SendAsync(host.Signed(Mention));
        var again = host.Signed(Mention);
        again.Headers.Add("X-Slack-Retry-Num", "1");
        again.Headers.Add("X-Slack-Retry-Reason", "http_timeout");

        using var second = await host.SendAsync(again);

        Assert.Equal([null, new Redelivery(1, "http_timeout")], host.Deliveries.Seen.Cast<EventDelivery>().Select(delivery => delivery.Redelivery));
        Assert.Single(host.Deliveries.Seen.Select(delivery => delivery.Key).Distinct());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_command_or_an_interaction_that_is_played_back_does_nothing(bool isSignedAnew)
    {
        await using var host = await SlackHost.StartAsync();
        host.Deliveries.Answer = (_, _) => new(new Acknowledgement(true, "{}"u8.ToArray()));
        foreach (var body in (string[])[Command, Submission.Replace("360.361", "7.8", StringComparison.Ordinal)])
        {
            using var first = await host.SendAsync(host.Signed(body, SlackHost.Form));
            host.Clock.Advance(isSignedAnew ? TimeSpan.FromSeconds(2) : TimeSpan.Zero);
            using var second = await host.SendAsync(host.Signed(body, SlackHost.Form));

            Assert.Equal((HttpStatusCode.OK, 2L), (first.StatusCode, first.Content.Headers.ContentLength));
            Assert.Equal((HttpStatusCode.OK, 0L), (second.StatusCode, second.Content.Headers.ContentLength));
        }

        Assert.Equal(2, host.Deliveries.Seen.Count);
    }

    [Fact]
    public async Task A_command_for_which_there_was_no_room_may_come_again()
    {
        await using var host = await SlackHost.StartAsync();
        host.Deliveries.Answer = (_, _) => new(Acknowledgement.NoRoom);
        using var first = await host.SendAsync(host.Signed(Command, SlackHost.Form));
        host.Deliveries.Answer = (_, _) => new(Acknowledgement.Taken);

        using var second = await host.SendAsync(host.Signed(Command, SlackHost.Form));

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Equal(2, host.Deliveries.Seen.Count);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_is_no_trouble()
    {
        await using var host = await SlackHost.StartAsync();
        var waiting = new TaskCompletionSource();
        var givenUp = new TaskCompletionSource();
        host.Deliveries.Answer = async (_, cancellationToken) =>
        {
            waiting.SetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                return Acknowledgement.Taken;
            }
            finally
            {
                givenUp.SetResult();
            }
        };
        using var hangUp = new CancellationTokenSource();

        var sending = host.Client.SendAsync(host.Signed(Mention), hangUp.Token);
        await waiting.Task.ComesAsync();
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await givenUp.Task.ComesAsync();
        host.Deliveries.Answer = (_, _) => new(Acknowledgement.Taken);
        using var after = await host.SendAsync(host.Signed(Mention));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal));
    }
}

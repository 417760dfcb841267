using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FactBot.Slack.Receiving.Http;
using FactBot.Slack.Tests.Wire;

namespace FactBot.Slack.Tests.Receiving.Http;

public sealed class RefusalTests
{
    private static readonly string Mention = DeliverySample.Named("app_mention").Plain;
    private static readonly string Command = SlackHost.FormOf(("token", "x"), ("command", "/fact"), ("text", "who said “41 %” & when?"), ("user_id", "U01"), ("channel_id", "C01"), ("team_id", "T01"), ("is_enterprise_install", "false"), ("trigger_id", "1.2.3"));

    [Fact]
    public async Task Forged_stale_future_unsigned_and_altered_requests_are_refused_before_anything_is_parsed()
    {
        await using var host = await SlackHost.StartAsync();
        var now = host.Clock.GetUtcNow();

        foreach (var (body, mediaType) in ((string, string)[])[(Mention, SlackHost.Json), (Command, SlackHost.Form), ("{", SlackHost.Json), ("""{"type":"url_verification","challenge":"c"}""", SlackHost.Json), ("ssl_check=1", SlackHost.Form), ("x", "text/plain")])
        {
            HttpRequestMessage[] requests =
            [
                SlackHost.Request(body, mediaType, "/slack/events", host.Now, null),
                SlackHost.Request(body, mediaType, "/slack/events", null, Sign(body, now)),
                SlackHost.Request(body, mediaType, "/slack/events", host.Now, "v0=" + new string('0', 64)),
                SlackHost.Request(body, mediaType, "/slack/events", host.Now, Sign(body + " ", now)),
                SlackHost.Request(body, mediaType, "/slack/events", host.Now, SlackSignature.Sign("another", host.Now, Encoding.UTF8.GetBytes(body))),
                SlackHost.Request(body, mediaType, "/slack/events", Seconds(now.AddMinutes(-6)), Sign(body, now.AddMinutes(-6))),
                SlackHost.Request(body, mediaType, "/slack/events", Seconds(now.AddMinutes(6)), Sign(body, now.AddMinutes(6))),
            ];
            foreach (var request in requests)
            {
                using var response = await host.SendAsync(request);

                Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            }
        }

        Assert.Empty(host.Deliveries.Seen);
        Assert.All(host.Log.Lines, line => Assert.DoesNotContain("v0=", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", SlackHost.Json)]
    [InlineData("", SlackHost.Json)]
    [InlineData("[1]", SlackHost.Json)]
    [InlineData("""{"type":"event_callback","event_id":5}""", SlackHost.Json)]
    [InlineData("""{"type":"url_verification"}""", SlackHost.Json)]
    [InlineData("", SlackHost.Form)]
    [InlineData("text=help", SlackHost.Form)]
    [InlineData("command=%2Ffact&text=a&text=b", SlackHost.Form)]
    [InlineData("command=%2Ffact&text=a", SlackHost.Form)]
    [InlineData("payload=%7B", SlackHost.Form)]
    public async Task What_cannot_be_read_is_refused_and_not_wanted_again(string body, string mediaType)
    {
        await using var host = await SlackHost.StartAsync();

        using var response = await host.SendAsync(host.Signed(body, mediaType));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["1"], response.Headers.GetValues("X-Slack-No-Retry"));
        Assert.Empty(host.Deliveries.Seen);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Only_json_and_forms_in_utf8_are_read(string mediaType)
    {
        await using var host = await SlackHost.StartAsync();

        using var response = await host.SendAsync(host.Signed(Mention, mediaType));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Empty(host.Deliveries.Seen);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_answered(string method)
    {
        await using var host = await SlackHost.StartAsync();

        using var response = await host.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/slack/events"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData(2048, false, HttpStatusCode.OK)]
    [InlineData(2048, true, HttpStatusCode.OK)]
    [InlineData(2049, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(2049, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(99_999, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task The_size_limit_is_met_to_the_byte(int length, bool isChunked, HttpStatusCode expected)
    {
        await using var host = await SlackHost.StartAsync(new HttpReceivingSettings { SigningSecret = SlackHost.Secret, MaxBodyBytes = 2048 });
        var request = host.Signed(Mention + new string(' ', length - Mention.Length));
        request.Headers.TransferEncodingChunked = isChunked ? true : null;

        using var response = await host.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, host.Deliveries.Seen.Count);
    }

    [Theory]
    [InlineData("Content-Length: 100\r\n\r\n{\"type\":")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\n{\"typ")]
    public async Task A_caller_who_hangs_up_in_the_middle_is_no_trouble(string half)
    {
        await using var host = await SlackHost.StartAsync();
        using (var wire = await StartPostAsync(host, half))
        {
            wire.Client.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        using var after = await host.SendAsync(host.Signed(Mention));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_is_not_framed_as_it_says_is_refused()
    {
        await using var host = await SlackHost.StartAsync();
        using var wire = await StartPostAsync(host, "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
        using var reader = new StreamReader(wire.GetStream());

        var status = await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400", status, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_not_printed() =>
        Assert.DoesNotContain(SlackHost.Secret, new HttpReceivingSettings { SigningSecret = SlackHost.Secret }.ToString(), StringComparison.Ordinal);

    private static async Task<TcpClient> StartPostAsync(SlackHost host, string rest)
    {
        var wire = new TcpClient();
        await wire.ConnectAsync("127.0.0.1", host.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await wire.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n{rest}"), TestContext.Current.CancellationToken);
        return wire;
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Sign(string body, DateTimeOffset at) => SlackSignature.Sign(SlackHost.Secret, Seconds(at), Encoding.UTF8.GetBytes(body));
}

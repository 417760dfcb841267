using System.Net.Http.Headers;
using CsCheck;
using FactBot.Slack.Receiving;
using FactBot.Slack.Receiving.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Receiving.Http;

public sealed class HostileRequestTests
{
    private static readonly int[] Expected = [200, 400, 401, 405, 413, 415, 503];

    private readonly CountingDeliveries _deliveries = new();

    [Fact]
    public async Task Fifty_thousand_hostile_requests_break_nothing_and_leave_nothing_behind()
    {
        var handler = new SlackRequestHandler(
            new HttpReceivingSettings { SigningSecret = SlackHost.Secret },
            new Intake(_deliveries, NullLogger<Intake>.Instance),
            new FakeTimeProvider(HostileRequest.Now),
            NullLogger<SlackRequestHandler>.Instance);
        var statuses = new int[600];
        await SendAsync(handler, statuses, 10_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await SendAsync(handler, statuses, 40_000);

        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.All(Expected, status => Assert.True(statuses[status] > 0, $"No request was answered {status}."));
        Assert.True(statuses[200] > 5_000, $"Only {statuses[200]} were answered 200: the requests are not hostile but hopeless.");
        Assert.True(grown < 32L * 1024 * 1024, $"The memory in use grew by {grown} bytes.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{string.Join(", ", Expected.Select(status => $"{status}: {statuses[status]}"))}; memory grew by {grown / 1024} KiB");
    }

    [Fact]
    public async Task Hundreds_of_them_over_a_socket_leave_the_server_serving()
    {
        await using var host = await SlackHost.StartAsync();
        await HostileRequest.Any.SampleAsync(
            async hostile =>
            {
                using var response = await host.SendAsync(Message(hostile));
                Assert.Contains((int)response.StatusCode, Expected);
            },
            iter: 400,
            threads: 2);

        using var after = await host.SendAsync(host.Signed("""{"type":"url_verification","challenge":"still here"}"""));

        Assert.Equal("still here", await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(host.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private async Task SendAsync(SlackRequestHandler handler, int[] statuses, long count) => await HostileRequest.Any.SampleAsync(
        async hostile =>
        {
            var context = hostile.Context();
            await handler.HandleAsync(context);
            var status = context.Response.StatusCode;
            Interlocked.Increment(ref statuses[status]);
            Assert.Contains(status, Expected);
            Assert.True(hostile.IsGenuine || status is 401 or 405 or 413, $"A request that is not Slack's was answered {status}.");
            Assert.True(status != 503 || _deliveries.HasRefused, "503 though nobody refused.");
        },
        iter: count,
        threads: 2);

    private static HttpRequestMessage Message(HostileRequest hostile)
    {
        var message = new HttpRequestMessage(hostile.Method is "GET" or "PUT" ? new HttpMethod(hostile.Method) : HttpMethod.Post, "/slack/events")
        {
            Content = new ByteArrayContent(hostile.Body),
        };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.TryParse(hostile.MediaType, out var type) ? type : null;
        if (hostile.IsGenuine || hostile.Signature is { Length: < 100 })
        {
            message.Headers.TryAddWithoutValidation(SlackSignature.TimestampHeader, hostile.Timestamp);
            message.Headers.TryAddWithoutValidation(SlackSignature.Header, hostile.Signature);
        }

        return message;
    }

    /// <summary>Keeps nothing; has no room for every ninth delivery.</summary>
    private sealed class CountingDeliveries : IDeliveries
    {
        private int _count;

        internal bool HasRefused => Volatile.Read(ref _count) >= 9;

        public ValueTask<Acknowledgement> ReceiveAsync(Delivery delivery, CancellationToken cancellationToken) =>
            new(Interlocked.Increment(ref _count) % 9 == 0 ? Acknowledgement.NoRoom : Acknowledgement.Taken);
    }
}

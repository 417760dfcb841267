using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FactBot.Teams.Receiving;
using FactBot.Teams.Sending;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Teams.Tests.Sending;

public sealed class ConnectorTests : IDisposable
{
    private const string Service = "https://smba.trafficmanager.net/emea";
    private readonly PlayedConnector played = new();
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly TeamsOptions options = new() { AppId = "11111111-2222-4333-8444-555555555555", TenantId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", ClientSecret = "s" };
    private readonly PlayedEntra entra = new(HttpStatusCode.OK, """{"token_type":"Bearer","expires_in":3599,"access_token":"the-token"}""");
    private readonly MsalHttp msal;
    private readonly HttpClient http;
    private readonly Connector connector;

    public ConnectorTests()
    {
        (msal, http) = (new MsalHttp(options, entra), new HttpClient(played));
        connector = new Connector(http, new BotTokens(options, msal), new ServiceHosts(options), new TeamsTroubles(), time);
    }

    public void Dispose()
    {
        msal.Dispose();
        http.Dispose();
        entra.Dispose();
        played.Dispose();
    }

    [Theory]
    [InlineData(412, false)]
    [InlineData(429, false)]
    [InlineData(502, true)]
    [InlineData(503, false)]
    [InlineData(504, true)]
    public async Task What_Teams_cannot_do_now_is_for_later_and_not_before_it_says(int status, bool mayHaveArrived)
    {
        played.Answer = () => Status(status, new RetryConditionHeaderValue(TimeSpan.FromSeconds(17)));
        Assert.Equal((TimeSpan.FromSeconds(17), mayHaveArrived), await LaterAsync());
        played.Answer = () => Status(status, new RetryConditionHeaderValue(time.GetUtcNow() + TimeSpan.FromSeconds(40)));
        Assert.Equal((TimeSpan.FromSeconds(40), mayHaveArrived), await LaterAsync());
        played.Answer = () => Status(status, null);
        Assert.Equal((null, mayHaveArrived), await LaterAsync());
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(403, "MessageWritesBlocked")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task What_Teams_refuses_is_not_tried_again(int status, string code)
    {
        played.Answer = () => Status(status, null, code);
        Assert.Equal(code, Assert.IsType<ConnectorAnswer.Refused>(await PostAsync(Service)).Code);
        Assert.Single(played.Asked);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_is_renewed_once()
    {
        played.Answer = () => Status(401, null);
        Assert.IsType<ConnectorAnswer.Barred>(await PostAsync(Service));
        Assert.Equal((2, 2), (played.Asked.Count, entra.Asked.Count));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("nonsense")]
    public async Task The_token_goes_to_no_other_host(string service)
    {
        Assert.IsType<ConnectorAnswer.Refused>(await PostAsync(service));
        Assert.Empty(played.Asked);
        Assert.Empty(entra.Asked);
    }

    [Fact]
    public async Task Ids_cannot_lead_elsewhere()
    {
        await connector.PostAsync(Service, "19:a@thread.tacv2;messageid=1/../..", "..", "{}"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal("https://smba.trafficmanager.net/emea/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1%2F..%2F../activities/_", Assert.Single(played.Asked).AbsoluteUri);
    }

    private ValueTask<ConnectorAnswer> PostAsync(string service) => connector.PostAsync(service, "a:1", null, "{}"u8.ToArray(), TestContext.Current.CancellationToken);

    private async Task<(TimeSpan? After, bool MayHaveArrived)> LaterAsync()
    {
        var later = Assert.IsType<ConnectorAnswer.Later>(await PostAsync(Service));
        return (later.After, later.MayHaveArrived);
    }

    private static HttpResponseMessage Status(int status, RetryConditionHeaderValue? wait, string code = "ServiceError")
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent($$"""{"error":{"code":"{{code}}"} }""", Encoding.UTF8, "application/json") };
        response.Headers.RetryAfter = wait;
        return response;
    }

    private sealed class PlayedConnector : HttpMessageHandler
    {
        internal Func<HttpResponseMessage> Answer { get; set; } = () => new HttpResponseMessage(HttpStatusCode.Created);

        internal List<Uri> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            return Task.FromResult(Answer());
        }
    }
}

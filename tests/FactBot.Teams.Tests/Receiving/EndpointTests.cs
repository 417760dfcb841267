using System.Net;
using FactBot.Teams.Receiving;
using Microsoft.AspNetCore.Http;

namespace FactBot.Teams.Tests.Receiving;

public sealed class EndpointTests
{
    [Fact]
    public async Task Another_tenant_is_refused_and_named_in_the_log()
    {
        await using var endpoint = await Endpoint.OpenAsync(change: options => options with { TenantId = null, AllowedTenants = ["99999999-bbbb-4ccc-8ddd-eeeeeeeeeeee"] });
        Assert.Equal(401, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.Empty(endpoint.Deliveries.All);
        Assert.Contains(endpoint.Log, line => line.Contains("Teams:AllowedTenants", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_that_is_none_of_Teams_is_refused_even_when_the_token_names_it()
    {
        await using var endpoint = await Endpoint.OpenAsync(change: options => options with { ServiceHosts = [] });
        Assert.Equal(401, (await endpoint.Teams.DeliverAsync(endpoint.Message())).Status);
        Assert.Contains(endpoint.Log, line => line.Contains("Teams:ServiceHosts", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://europe.webchat.botframework.com/", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:444/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://me@smba.trafficmanager.net/", false)]
    [InlineData("https://extra.example/", true)]
    [InlineData("https://extra.example:8443/", false)]
    [InlineData("http://localhost:3979/", true)]
    [InlineData("http://localhost:3980/", false)]
    public void Answers_go_only_to_known_hosts(string service, bool isAllowed) =>
        Assert.Equal(isAllowed, new ServiceHosts(new TeamsOptions { ServiceHosts = ["extra.example", "localhost:3979"] }).Allows(new Uri(service)));

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/json", 200)]
    public async Task Only_json_is_taken(string mediaType, int status)
    {
        await using var endpoint = await Endpoint.OpenAsync();
        Assert.Equal(status, (await endpoint.Teams.SendAsync(endpoint.Message().ToJsonString(), $"Bearer {endpoint.Teams.Mint.Sign(endpoint.Teams.Claims())}", mediaType)).Status);
    }

    [Fact]
    public async Task A_body_beyond_measure_is_not_read()
    {
        await using var endpoint = await Endpoint.OpenAsync();
        Assert.Equal(413, (await endpoint.Teams.SendAsync(new string('x', BoundedBody.MaxBytes + 1), $"Bearer {endpoint.Teams.Mint.Sign(endpoint.Teams.Claims())}")).Status);
    }

    [Fact]
    public async Task Open_to_this_machine_it_takes_what_has_no_token_but_answers_nobody_elsewhere()
    {
        await using var endpoint = await Endpoint.OpenAsync(change: _ => new TeamsOptions { IsOpenToThisMachine = true });
        Assert.Equal(200, (await endpoint.Teams.DeliverAsync(endpoint.Message(), authorization: null)).Status);
        var elsewhere = endpoint.Message();
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/emea/";
        Assert.Equal(401, (await endpoint.Teams.DeliverAsync(elsewhere, authorization: null)).Status);
        Assert.Single(endpoint.Deliveries.All);
    }

    [Theory]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("::1", null, true)]
    [InlineData("::ffff:127.0.0.1", null, true)]
    [InlineData("192.168.1.7", null, false)]
    [InlineData("::ffff:192.168.1.7", null, false)]
    [InlineData("127.0.0.1", "Origin", false)]
    [InlineData("127.0.0.1", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "Forwarded", false)]
    public void This_machine_is_a_program_on_it_and_no_page_and_nobody_behind_a_proxy(string address, string? header, bool isLocal)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (header is not null)
        {
            context.Request.Headers[header] = "x";
        }

        Assert.Equal(isLocal, LocalCaller.Is(context));
    }
}

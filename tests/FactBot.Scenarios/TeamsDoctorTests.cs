using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using FactBot.Testing.Teams;

namespace FactBot.Scenarios;

public sealed class TeamsDoctorTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    public void Dispose() => newsroom.Dispose();

    [Fact]
    public async Task A_sound_set_up_passes()
    {
        await using var teams = await FakeConnector.StartAsync();
        var checks = await ExamineAsync(teams, teams.Options.ClientSecret);
        Assert.Equal([("teams token", true), ("teams keys", true)], checks.Select(check => (check.Name, check.Healthy)));
    }

    [Fact]
    public async Task A_wrong_secret_and_keys_that_are_away_are_named_with_what_to_change()
    {
        await using var teams = await FakeConnector.StartAsync();
        teams.Faults.Status("keys", 503, times: 10);
        var checks = await ExamineAsync(teams, "wrong-secret");
        Assert.All(checks, check => Assert.False(check.Healthy));
        Assert.Contains("Teams:ClientSecret", checks[0].Detail, StringComparison.Ordinal);
        Assert.Contains("Teams:OpenIdMetadataUrl", checks[1].Detail, StringComparison.Ordinal);
        Assert.All(checks, check => Assert.DoesNotContain("wrong-secret", check.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.Unauthorized)]
    [InlineData(false, HttpStatusCode.NotFound)]
    public async Task The_executable_has_the_endpoint_only_where_Teams_is_configured_and_only_for_Teams(bool isConfigured, HttpStatusCode status)
    {
        await using var teams = await FakeConnector.StartAsync();
        if (isConfigured)
        {
            Configure(teams, teams.Options.ClientSecret);
        }

        var port = FreePort();
        using var server = newsroom.Start("serve", "--sample", "--db", newsroom.Store, "--urls", $"http://127.0.0.1:{port}");
        Assert.Equal(status, await AskAsync(port));
        await server.InterruptAsync(Newsroom.Cancelled);
    }

    private static async Task<HttpStatusCode> AskAsync(int port)
    {
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.PostAsync(new Uri($"http://127.0.0.1:{port}/api/messages"), new StringContent("{}", Encoding.UTF8, "application/json"), Newsroom.Cancelled);
                return answer.StatusCode;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                await Task.Delay(50, Newsroom.Cancelled);
            }
        }
    }

    private async Task<List<(string Name, bool Healthy, string Detail)>> ExamineAsync(FakeConnector teams, string secret)
    {
        await newsroom.OnStoreAsync("say", "help");
        Configure(teams, secret);
        var examined = await newsroom.OnStoreAsync("doctor", "--json");
        return
        [
            .. JsonDocument.Parse(examined.Out).RootElement.GetProperty("checks").EnumerateArray()
                .Select(check => (Name: check.GetProperty("check").GetString()!, check.GetProperty("healthy").GetBoolean(), check.GetProperty("detail").GetString()!))
                .Where(check => check.Name.StartsWith("teams", StringComparison.Ordinal)),
        ];
    }

    private void Configure(FakeConnector teams, string secret) => newsroom
        .With("Teams__AppId", teams.Options.AppId)
        .With("Teams__TenantId", teams.Options.TenantId)
        .With("Teams__ClientSecret", secret)
        .With("Teams__OpenIdMetadataUrl", teams.MetadataUrl)
        .With("Teams__TokenAuthority", teams.Address.AbsoluteUri);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

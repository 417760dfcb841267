using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FactBot.Benchmarks.Serving;
using FactBot.Testing;
using FactBot.Testing.Teams;

namespace FactBot.Benchmarks.Teams;

/// <summary>
/// Searches of the message extension, which are answered within the request, against FactBot with the sample facts
/// and against a bare endpoint that checks the same token and says back what it was sent.
/// </summary>
internal static class TeamsBenchmark
{
    internal static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        await using var teams = await FakeConnector.StartAsync();
        var settings = new Dictionary<string, string>
        {
            [BareEndpoint.Keys] = teams.Mint.KeySet().ToJsonString(),
            ["Teams__AppId"] = teams.Options.AppId,
            ["Teams__TenantId"] = teams.Options.TenantId,
            ["Teams__ClientSecret"] = teams.Options.ClientSecret,
            ["Teams__OpenIdMetadataUrl"] = teams.MetadataUrl,
            ["Teams__TokenAuthority"] = teams.Address.AbsoluteUri,
            ["Teams__ServiceHosts"] = teams.Address.Authority,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        var token = teams.Mint.Sign(teams.Claims());
        using var bare = await Contender.StartAsync(
            new Launch("bare endpoint", Environment.ProcessPath!, ["teams-bare"], folder.Path, settings),
            new Contest(Request, (_, answer) => answer.Contains("composeExtension/query", StringComparison.Ordinal)),
            cancellationToken);
        using var desk = await Contender.StartAsync(
            await FactBotServer.LaunchAsync(folder, settings, cancellationToken),
            new Contest(Request, Questions.IsRight),
            cancellationToken);
        await SideBySide.RunAsync(bare, desk, "searches", cancellationToken);
        return 0;

        HttpRequestMessage Request(Uri server, int number)
        {
            var alice = teams.Person("alice").Account;
            var activity = teams.Activity("invoke", alice, teams.Conversation("a:alice", "personal", "", hasBot: true, alice.Id));
            activity["name"] = "composeExtension/query";
            activity["value"] = new JsonObject
            {
                ["commandId"] = "searchFacts",
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = "query", ["value"] = Questions.Text(number) }),
            };
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return request;
        }
    }
}

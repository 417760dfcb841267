using System.Text.Json.Nodes;

namespace FactBot.Scenarios;

public sealed class SlackManifestTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    public void Dispose() => newsroom.Dispose();

    [Fact]
    public async Task The_manifest_names_the_request_urls_and_asks_for_no_more_than_is_used()
    {
        var manifest = await PrintedAsync("--url", "https://facts.example.org/");
        Assert.Equal("https://facts.example.org/slack/commands", (string?)manifest["features"]!["slash_commands"]![0]!["url"]);
        Assert.Equal("https://facts.example.org/slack/events", (string?)manifest["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.Equal("https://facts.example.org/slack/interactions", (string?)manifest["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal("https://facts.example.org/slack/oauth_redirect", (string?)manifest["oauth_config"]!["redirect_urls"]![0]);
        Assert.Equal(["app_mentions:read", "channels:history", "chat:write", "commands", "files:write", "im:history", "im:write", "users:read"], Scopes(manifest));
        Assert.Null(manifest["features"]!["unfurl_domains"]);
        Assert.DoesNotContain("link_shared", Events(manifest));
    }

    [Fact]
    public async Task Links_and_user_groups_bring_their_scopes_along()
    {
        newsroom.With("Slack__WebUrl", "https://chat.example.org").With("Slack__Roles__Editor", "S0EDITORS");
        var manifest = await PrintedAsync("--socket");
        Assert.Equal("chat.example.org", (string?)manifest["features"]!["unfurl_domains"]![0]);
        Assert.Contains("link_shared", Events(manifest));
        Assert.Superset(new HashSet<string?> { "links:read", "links:write", "usergroups:read" }, Scopes(manifest).ToHashSet());
    }

    [Fact]
    public async Task Socket_mode_needs_no_address()
    {
        var manifest = await PrintedAsync("--socket");
        Assert.True((bool)manifest["settings"]!["socket_mode_enabled"]!);
        Assert.DoesNotContain("factbot.example.com", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Null(manifest["settings"]!["event_subscriptions"]!["request_url"]);
    }

    [Theory]
    [InlineData("Say --url for request URLs, or --socket for Socket Mode.", 2)]
    [InlineData("Say --url for request URLs, or --socket for Socket Mode.", 2, "--socket", "--url", "https://facts.example.org")]
    [InlineData("Slack takes https addresses only", 1, "--url", "http://facts.example.org")]
    public async Task What_cannot_be_is_refused_with_an_example(string sentence, int exitCode, params string[] arguments)
    {
        var finished = await newsroom.RunAsync(["manifest", "slack", .. arguments]);
        Assert.Equal(exitCode, finished.ExitCode);
        Assert.Contains(sentence, finished.Error, StringComparison.Ordinal);
    }

    private async Task<JsonNode> PrintedAsync(params string[] arguments) => JsonNode.Parse((await newsroom.RunAsync(["manifest", "slack", .. arguments])).Out)!;

    private static IEnumerable<string?> Scopes(JsonNode manifest) => manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string?)scope);

    private static IEnumerable<string?> Events(JsonNode manifest) => manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(name => (string?)name);
}

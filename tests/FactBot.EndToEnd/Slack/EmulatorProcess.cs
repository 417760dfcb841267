using System.Globalization;
using System.Text.Json.Nodes;
using FactBot.Testing;
using FactBot.Testing.Slack;

namespace FactBot.EndToEnd.Slack;

/// <summary>The Slack service of the npm package <c>emulate</c>, which needs a newer Node than Debian's.</summary>
internal sealed class EmulatorProcess(Uri address) : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private NodeProcess? _node;

    /// <summary>The first channel, which the emulator makes by itself.</summary>
    internal const string General = "C000000001";

    /// <summary>The workspace, which it makes by itself too.</summary>
    internal const string Team = "T000000001";

    /// <summary>Where its Web API is.</summary>
    internal Uri Address => address;

    /// <summary>An address nobody listens at yet.</summary>
    internal static Uri FreeAddress() => new($"http://127.0.0.1:{BoltApp.FreePort()}/");

    /// <summary>The token of somebody.</summary>
    internal static string TokenOf(string person) => $"xoxp-{person}";

    /// <summary>Starts it.</summary>
    /// <param name="options">The app.</param>
    /// <param name="people">The handles of the members.</param>
    /// <param name="advertised">The address in what it hands out.</param>
    internal async Task StartAsync(FakeSlackOptions options, IReadOnlyList<string> people, Uri advertised)
    {
        var seed = _folder.File("seed.json");
        await File.WriteAllTextAsync(seed, Seed(options, people).ToJsonString(), TestContext.Current.CancellationToken);
        string[] arguments =
        [
            Path.Combine("node_modules", "emulate", "dist", "index.js"), "start", "--service", "slack", "--host", "127.0.0.1",
            "--port", address.Port.ToString(CultureInfo.InvariantCulture), "--seed", seed, "--base-url", advertised.GetLeftPart(UriPartial.Authority),
        ];
        _node = await NodeProcess.StartAsync("slack", "Ready", new Dictionary<string, string>(), arguments, Path.Combine(NodeProcess.Folder("slack"), "node_modules", "node", "bin", "node"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            await _node.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static JsonObject Seed(FakeSlackOptions options, IReadOnlyList<string> people)
    {
        var app = options.Identity;
        var users = people.Select(name => new JsonObject { ["name"] = name, ["real_name"] = $"{name} Example", ["email"] = $"{name}@example.org" });
        var bot = new JsonObject
        {
            ["token"] = options.BotToken,
            ["type"] = "bot",
            ["user_id"] = app.BotUserId,
            ["bot_id"] = app.BotId,
            ["bot_user_id"] = app.BotUserId,
            ["app_id"] = app.AppId,
            ["client_id"] = options.ClientId,
            ["scopes"] = List(options.Scopes),
        };
        var tokens = people.Select(name => new JsonObject { ["token"] = TokenOf(name), ["type"] = "user", ["user"] = name });
        return new JsonObject
        {
            ["slack"] = new JsonObject
            {
                ["team"] = new JsonObject { ["name"] = "Newsroom", ["domain"] = app.TeamDomain },
                ["users"] = new JsonArray([.. users]),
                ["strict_scopes"] = true,
                ["signing_secret"] = options.SigningSecret,
                ["oauth_apps"] = new JsonArray(App(options)),
                ["tokens"] = new JsonArray([bot, .. tokens]),
            },
        };
    }

    private static JsonObject App(FakeSlackOptions options) => new()
    {
        ["client_id"] = options.ClientId,
        ["client_secret"] = options.ClientSecret,
        ["app_id"] = options.Identity.AppId,
        ["name"] = "FactBot",
        ["bot_id"] = options.Identity.BotId,
        ["bot_user_id"] = options.Identity.BotUserId,
        ["bot_name"] = options.Identity.BotName,
        ["redirect_uris"] = List(options.RedirectUris.Select(uri => uri.AbsoluteUri)),
        ["scopes"] = List(options.Scopes),
    };

    private static JsonArray List(IEnumerable<string> words) => new([.. words.Select(word => (JsonNode)word)]);
}

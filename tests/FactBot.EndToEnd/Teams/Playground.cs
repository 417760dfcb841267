using System.Globalization;
using FactBot.EndToEnd.Slack;
using FactBot.Testing;
using Microsoft.Playwright;

namespace FactBot.EndToEnd.Teams;

/// <summary>
/// FactBot in the Microsoft 365 Agents Playground: a Teams client that others wrote, with its own connector behind it.
/// With <c>FACTBOT_SHOTS_OUT</c> every look at it is kept as a picture in that folder.
/// </summary>
public sealed class Playground(Browser browser) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly FactBotProcess _factBot = new();
    private readonly int _port = BoltApp.FreePort();
    private NodeProcess? _node;

    /// <summary>The executable.</summary>
    internal FactBotProcess FactBot => _factBot;

    private string Authority => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_port}");

    public async ValueTask InitializeAsync()
    {
        _factBot.Settings["Teams__DangerouslyAllowUnauthenticatedLoopback"] = "true";
        _factBot.Settings["Teams__WebUrl"] = "https://facts.newsroom.example";
        await _factBot.InitializeAsync();
        string[] arguments =
        [
            "--require", "./loopback.cjs", Path.Combine("node_modules", "@microsoft", "m365agentsplayground", "cli.js"), "start", "--app-endpoint", new Uri(_factBot.Address, "api/messages").AbsoluteUri,
            "--channel-id", "msteams", "--port", _port.ToString(CultureInfo.InvariantCulture), "--su", $"http://{Authority}/_connector", "--dt",
        ];
        _node = await NodeProcess.StartAsync("teams", "Listening on", new Dictionary<string, string>
        {
            ["TEAMSAPPTESTER_BROWSER"] = "none",
            ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(NodeProcess.Folder("teams"), "playground.yml"),
            ["M365_AGENTS_PLAYGROUND_LOGFILE"] = _folder.File("playground.log"),
        }, arguments);
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            await _node.DisposeAsync();
        }

        await _factBot.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Opens the page, as Rita.</summary>
    internal async Task<PlaygroundVisit> OpenAsync()
    {
        var page = await browser.Chromium.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1360, Height = 900 } });
        var visit = new PlaygroundVisit(page);
        await page.GotoAsync($"http://{Authority}/");
        await visit.Box.WaitForAsync();
        return visit;
    }
}

using System.Net;
using FactBot.Testing;
using FactBot.Testing.Slack;

namespace FactBot.Slack.Tests.Fake;

/// <summary>Somebody installs the app, and removes it.</summary>
public sealed class InstallTests
{
    [Fact]
    public async Task A_browser_goes_from_the_apps_start_page_over_the_consent_page_back_to_the_app()
    {
        await using var slack = await FakeSlack.StartAsync();
        Uri? start = null;
        await using var app = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Path == "/start")
            {
                context.Response.Redirect($"{slack.BaseUrl}oauth/v2/authorize?client_id={slack.Options.ClientId}&scope=commands&state=s1&redirect_uri={new Uri(start!, "back")}");
                return Task.CompletedTask;
            }

            context.Response.StatusCode = context.Request.Query["state"] == "s1" && context.Request.Query["code"].Count == 1 ? 200 : 400;
            return Task.CompletedTask;
        });
        start = new Uri(app.Address, "start");

        Assert.Equal(HttpStatusCode.OK, await FakeSlack.InstallAsync(start));
    }

    [Fact]
    public async Task A_removed_app_is_told_twice_and_its_token_is_dead()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var app = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        slack.DeliverTo(app.Address);

        await slack.UninstallAsync();

        Assert.Equal(["tokens_revoked", "app_uninstalled"], slack.Record.Attempts.Select(attempt => attempt.Delivery.Name));
        using var caller = new Caller(slack);
        Assert.Equal("token_revoked", (string?)(await caller.JsonAsync("auth.test", []))["error"]);
    }

    [Fact]
    public async Task A_foreign_redirect_is_refused_on_the_consent_page()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { RedirectUris = [new Uri("http://127.0.0.1:1/back")] });

        var status = await FakeSlack.InstallAsync(new Uri($"{slack.BaseUrl}oauth/v2/authorize?client_id={slack.Options.ClientId}&scope=commands&redirect_uri=http://evil.example/back"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }
}

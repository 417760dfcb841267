using System.Net;
using FactBot.Slack.Installing;
using Microsoft.AspNetCore.WebUtilities;

namespace FactBot.Slack.Tests.Installing;

public sealed class OAuthTests
{
    private const string Granted = """
        {"ok":true,"access_token":"xoxb-secret","token_type":"bot","scope":"chat:write,commands","bot_user_id":"U0BOT","app_id":"A01",
         "team":{"id":"T01","name":"News & <b>Views</b>"},"enterprise":null,"is_enterprise_install":false,"authed_user":{"id":"U01"}}
        """;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Installing_leads_to_Slack_with_a_state_bound_to_the_browser()
    {
        await using var site = await InstallSite.StartAsync();

        var page = await site.GetAsync("/slack/install");

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Equal(new Uri(site.Slack.Address, "oauth/v2/authorize").AbsoluteUri, page.Location!.GetLeftPart(UriPartial.Path));
        var query = QueryHelpers.ParseQuery(page.Location.Query);
        Assert.Equal(("1.2", "chat:write,commands", ""), (Value("client_id"), Value("scope"), Value("user_scope")));
        Assert.Equal(new Uri(site.Address, "slack/oauth_redirect").AbsoluteUri, Value("redirect_uri"));
        Assert.Matches("^factbot-slack-install=[A-Za-z0-9_-]+; max-age=600; path=/; samesite=lax; httponly$", page.Cookie);
        Assert.DoesNotContain(Value("state"), page.Cookie, StringComparison.Ordinal);
        string Value(string name) => query[name].Single()!;
    }

    [Fact]
    public async Task Behind_https_the_cookie_is_held_to_this_host()
    {
        await using var site = await InstallSite.StartAsync("https://facts.newsroom.example/");
        site.Slack.OnMethod("oauth.v2.access", Granted);

        var page = await site.GetAsync("/slack/install");

        Assert.Matches("^__Host-factbot-slack-install=[A-Za-z0-9_-]+; max-age=600; path=/; secure; samesite=lax; httponly$", page.Cookie);
        var query = QueryHelpers.ParseQuery(page.Location!.Query);
        Assert.Equal("https://facts.newsroom.example/slack/oauth_redirect", query["redirect_uri"]);
        var back = await site.GetAsync($"/slack/oauth_redirect?code=c&state={query["state"]}", page.Cookie!.Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, back.Status);
        Assert.Contains("redirect_uri=https%3A%2F%2Ffacts.newsroom.example%2Fslack%2Foauth_redirect", site.Slack.Only("/api/oauth.v2.access").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_becomes_an_installation()
    {
        await using var site = await InstallSite.StartAsync();
        site.Slack.OnMethod("oauth.v2.access", Granted);
        var (state, cookie) = await site.BeginAsync();

        var page = await site.GetAsync($"/slack/oauth_redirect?code=c%26d&state={state}", cookie);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<h1>FactBot is installed in News &amp; &lt;b&gt;Views&lt;/b&gt;</h1>", page.Html, StringComparison.Ordinal);
        Assert.Contains("/fact help", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline';", page.Policy, StringComparison.Ordinal);
        Assert.StartsWith("factbot-slack-install=; expires=Thu, 01 Jan 1970", page.Cookie, StringComparison.Ordinal);
        Assert.StartsWith("client_id=1.2&client_secret=s3cret&code=c%26d&redirect_uri=http%3A%2F%2F127.0.0.1", site.Slack.Only("/api/oauth.v2.access").Text, StringComparison.Ordinal);
        var installation = Assert.Single(await site.Workspaces.AllAsync(Now));
        Assert.Equal(("T01", "A01", "U0BOT", "xoxb-secret", "U01"), (installation.TeamId, installation.AppId, installation.BotUserId, installation.BotToken, installation.InstalledBy));
        Assert.Equal(["chat:write", "commands"], installation.Scopes);
        Assert.Null(installation.ExpiresAt);
    }

    [Fact]
    public async Task Tokens_that_rotate_keep_their_end()
    {
        await using var site = await InstallSite.StartAsync();
        site.Slack.OnMethod("oauth.v2.access", """{"ok":true,"access_token":"xoxe.xoxb-1","refresh_token":"xoxe-1","expires_in":43200,"token_type":"bot","bot_user_id":"U0BOT","team":{"id":"T01","name":"N"}}""");

        await FinishAsync(site);

        var installation = Assert.Single(await site.Workspaces.AllAsync(Now));
        Assert.Equal(("xoxe-1", site.Time.GetUtcNow().AddHours(12)), (installation.RefreshToken, installation.ExpiresAt));
    }

    [Fact]
    public async Task A_whole_organisation_is_kept_under_its_own_id()
    {
        await using var site = await InstallSite.StartAsync();
        site.Slack.OnMethod("oauth.v2.access", """{"ok":true,"access_token":"xoxb-secret","token_type":"bot","bot_user_id":"U0BOT","team":null,"enterprise":{"id":"E01","name":"Press"},"is_enterprise_install":true}""");

        await FinishAsync(site);

        Assert.IsType<InstallationLookup.Installed>(await site.Workspaces.FindAsync("T07", "E01", true, Now));
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"invalid_code"}""", 400, "start the installation again")]
    [InlineData("""{"ok":false,"error":"bad_client_secret"}""", 502, "Slack:ClientSecret")]
    [InlineData("""{"ok":false,"error":"bad_redirect_uri"}""", 502, "Slack:PublicUrl")]
    [InlineData("""{"ok":false,"error":"internal_error"}""", 503, "Begin again in a minute")]
    [InlineData("""{"ok":true,"access_token":"xoxp-1","token_type":"user","team":{"id":"T01"}}""", 502, "bot token")]
    [InlineData("""{"ok":true,"access_token":"xoxb-1","token_type":"bot","bot_user_id":"U0BOT","team":null}""", 502, "bot token")]
    public async Task An_exchange_that_fails_says_why_and_stores_nothing(string answer, int status, string said)
    {
        await using var site = await InstallSite.StartAsync();
        site.Slack.OnMethod("oauth.v2.access", answer);

        var page = await FinishAsync(site);

        Assert.Equal(status, (int)page.Status);
        Assert.Contains(said, page.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"install\">", page.Html, StringComparison.Ordinal);
        Assert.Empty(site.Store.Rows);
    }

    [Fact]
    public async Task A_workspace_that_is_not_on_the_list_is_refused_and_not_stored()
    {
        await using var site = await InstallSite.StartAsync(null, "T02");
        site.Slack.OnMethod("oauth.v2.access", Granted);

        var page = await FinishAsync(site);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Contains("add T01 to Slack:AllowedWorkspaces", page.Html, StringComparison.Ordinal);
        Assert.Empty(site.Store.Rows);
    }

    [Fact]
    public async Task A_store_that_fails_is_admitted()
    {
        await using var site = await InstallSite.StartAsync();
        site.Slack.OnMethod("oauth.v2.access", Granted);
        site.Store.IsAway = true;

        var page = await FinishAsync(site);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("The store is away.", page.Html, StringComparison.Ordinal);
    }

    private static async Task<Page> FinishAsync(InstallSite site)
    {
        var (state, cookie) = await site.BeginAsync();
        return await site.GetAsync($"/slack/oauth_redirect?code=c&state={state}", cookie);
    }
}

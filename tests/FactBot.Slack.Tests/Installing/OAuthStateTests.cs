using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace FactBot.Slack.Tests.Installing;

public sealed class OAuthStateTests
{
    [Theory]
    [InlineData("code=c")]
    [InlineData("code=c&state=")]
    [InlineData("code=c&state=forged")]
    [InlineData("code=c&state=STATE&state=STATE")]
    [InlineData("code=c&state=STATE&state=forged")]
    [InlineData("error=access_denied&state=forged")]
    [InlineData("error=access_denied")]
    public async Task A_state_that_does_not_fit_is_refused_before_anything_else(string query)
    {
        await using var site = await InstallSite.StartAsync();
        var (state, cookie) = await site.BeginAsync();

        await AssertRefusedAsync(site, query.Replace("STATE", state, StringComparison.Ordinal), cookie);
    }

    [Fact]
    public async Task A_state_of_another_browser_is_refused()
    {
        await using var site = await InstallSite.StartAsync();
        var (state, _) = await site.BeginAsync();
        var (_, otherCookie) = await site.BeginAsync();

        await AssertRefusedAsync(site, $"code=c&state={state}", otherCookie);
        await AssertRefusedAsync(site, $"code=c&state={state}", cookie: null);
        await AssertRefusedAsync(site, $"code=c&state={state}", "factbot-slack-install=" + state);
    }

    [Fact]
    public async Task A_state_that_was_used_is_refused()
    {
        await using var site = await InstallSite.StartAsync();
        var (state, cookie) = await site.BeginAsync();
        await site.GetAsync($"/slack/oauth_redirect?error=access_denied&state={state}", cookie);

        await AssertRefusedAsync(site, $"code=c&state={state}", cookie);
    }

    [Fact]
    public async Task A_state_older_than_ten_minutes_is_refused()
    {
        await using var site = await InstallSite.StartAsync();
        var (state, cookie) = await site.BeginAsync();
        site.Time.Advance(TimeSpan.FromMinutes(10));

        await AssertRefusedAsync(site, $"code=c&state={state}", cookie);
    }

    [Fact]
    public async Task Behind_https_the_plain_cookie_does_not_count()
    {
        await using var site = await InstallSite.StartAsync("https://facts.newsroom.example");
        var page = await site.GetAsync("/slack/install");
        var state = QueryHelpers.ParseQuery(page.Location!.Query)["state"].Single();

        await AssertRefusedAsync(site, $"code=c&state={state}", page.Cookie!.Split(';')[0].Replace("__Host-", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error=access_denied", 200, "You declined")]
    [InlineData("error=invalid_team_for_non_distributed_app", 400, "Manage Distribution")]
    [InlineData("error=%3Cscript%3Ealert(1)%3C/script%3E", 400, "unknown_error")]
    [InlineData("", 400, "no installation code")]
    [InlineData("code=a&code=b", 400, "no installation code")]
    public async Task What_Slack_sends_instead_of_a_code_is_put_into_words(string query, int status, string said)
    {
        await using var site = await InstallSite.StartAsync();
        var (state, cookie) = await site.BeginAsync();

        var page = await site.GetAsync($"/slack/oauth_redirect?{query}&state={state}", cookie);

        Assert.Equal(status, (int)page.Status);
        Assert.Contains(said, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Html, StringComparison.Ordinal);
        Assert.Empty(site.Slack.Received);
    }

    private static async Task AssertRefusedAsync(InstallSite site, string query, string? cookie)
    {
        var page = await site.GetAsync("/slack/oauth_redirect?" + query, cookie);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("does not belong to an installation begun in this browser", page.Html, StringComparison.Ordinal);
        Assert.Empty(site.Slack.Received);
        Assert.Empty(site.Store.Rows);
    }
}

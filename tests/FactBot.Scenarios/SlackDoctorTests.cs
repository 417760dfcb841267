using System.Text.Json;
using FactBot.Testing.Slack;

namespace FactBot.Scenarios;

public sealed class SlackDoctorTests : IDisposable
{
    private readonly Newsroom newsroom = new();

    public void Dispose() => newsroom.Dispose();

    [Fact]
    public async Task A_sound_set_up_passes()
    {
        await using var slack = await FakeSlack.StartAsync();
        var checks = await ExamineAsync(slack);
        Assert.All(checks, check => Assert.True(check.Healthy, check.Detail));
        Assert.Equal(["slack token", "slack scopes", "slack sockets"], checks.Select(check => check.Name).Where(name => name.StartsWith("slack", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_revoked_token_is_named_with_what_to_change()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Revoke();
        var token = Assert.Single(await ExamineAsync(slack), check => check.Name == "slack token");
        Assert.False(token.Healthy);
        Assert.Contains("revoked", token.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(slack.Options.BotToken, token.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var slack = await FakeSlack.StartAsync(new FakeSlackOptions { Scopes = ["app_mentions:read", "chat:write", "commands", "im:history", "im:write", "users:read", "channels:history"] });
        var scopes = Assert.Single(await ExamineAsync(slack), check => check.Name == "slack scopes");
        Assert.Equal((false, true), (scopes.Healthy, scopes.Detail.StartsWith("The token lacks files:write:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Socket_mode_that_is_switched_off_is_named()
    {
        await using var slack = await FakeSlack.StartAsync();
        await slack.Sockets.DisableAsync();
        Assert.False(Assert.Single(await ExamineAsync(slack), check => check.Name == "slack sockets").Healthy);
    }

    private async Task<List<(string Name, bool Healthy, string Detail)>> ExamineAsync(FakeSlack slack)
    {
        await newsroom.OnStoreAsync("say", "help");
        newsroom
            .With("Slack__ApiBaseUrl", slack.ApiUrl.ToString())
            .With("Slack__BotToken", slack.Options.BotToken)
            .With("Slack__AppToken", slack.Options.AppToken);
        var examined = await newsroom.OnStoreAsync("doctor", "--json");
        return
        [
            .. JsonDocument.Parse(examined.Out).RootElement.GetProperty("checks").EnumerateArray().Select(check =>
                (check.GetProperty("check").GetString()!, check.GetProperty("healthy").GetBoolean(), check.GetProperty("detail").GetString()!)),
        ];
    }
}

using FactBot.Slack.Installing;
using FactBot.Slack.Sending;
using FactBot.Slack.Tests.Sending;
using FactBot.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Slack.Tests.Installing;

public sealed class RotationTests : IAsyncLifetime
{
    private const string Access = "/api/oauth.v2.access";
    private const string NewPair = """{"ok":true,"access_token":"xoxe.xoxb-2","token_type":"bot","refresh_token":"xoxe-1-new","expires_in":43200}""";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly MemorySecrets _store = new();
    private readonly SlackTroubles _troubles = new();
    private readonly InstallationSeal _seal = new(new EphemeralDataProtectionProvider());
    private PlayedSlack _slack = null!;
    private ManyWorkspaces _many = null!;
    private RotatingWorkspaces _rotating = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _slack = await PlayedSlack.StartAsync();
        _slack.OnMethod("oauth.v2.access", NewPair);
        var account = new SlackAccount { ClientId = "1.2", ClientSecret = "s3cret", Addresses = _slack.Addresses };
        _many = new ManyWorkspaces(account, _store, _seal, _troubles);
        var api = new SlackApi(new SlackTransport(_slack.Client, TimeProvider.System), _slack.Addresses);
        _rotating = new RotatingWorkspaces(_many, new TokenRefresh(account, api, _troubles, _time), _time);
    }

    public async ValueTask DisposeAsync()
    {
        await _rotating.DisposeAsync();
        _many.Dispose();
        await _slack.DisposeAsync();
    }

    [Theory]
    [InlineData(31)]
    [InlineData(null)]
    public async Task A_token_that_is_good_for_long_is_left_alone(int? minutes)
    {
        await SaveAsync(minutes);

        Assert.Equal("xoxb-1", await TokenAsync());
        Assert.Empty(_slack.Received);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_once_however_many_ask()
    {
        await SaveAsync(minutes: -1);

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(TokenAsync, Now)));

        Assert.All(tokens, token => Assert.Equal("xoxe.xoxb-2", token));
        Assert.Equal("client_id=1.2&client_secret=s3cret&grant_type=refresh_token&refresh_token=xoxe-1-old", _slack.Only(Access).Text);
        Assert.Null(_slack.Only(Access).Header("Authorization"));
        var stored = _seal.Open("slack/installations/T01", _store.Rows["slack/installations/T01"])!;
        Assert.Equal(("xoxe.xoxb-2", "xoxe-1-new", _time.GetUtcNow().AddHours(12)), (stored.BotToken, stored.RefreshToken, stored.ExpiresAt));
    }

    [Fact]
    public async Task Whoever_read_the_old_tokens_gets_the_new_ones_without_another_renewal()
    {
        await SaveAsync(minutes: -1);
        var old = Assert.Single(await _many.AllAsync(Now));
        await TokenAsync();

        var fresh = await _rotating.FreshAsync(old, Now);

        Assert.Equal("xoxe.xoxb-2", Assert.IsType<InstallationLookup.Installed>(fresh).Installation.BotToken);
        Assert.Equal(1, _slack.Calls(Access));
    }

    [Fact]
    public async Task The_new_pair_is_stored_before_anybody_gets_it()
    {
        await SaveAsync(minutes: -1);
        Task<string>? asking = null;
        var wasDoneBeforeStoring = true;
        var listed = new TaskCompletionSource();
        _store.BeforeWrite = _ =>
        {
            listed.Task.Wait(TimeSpan.FromMinutes(2), Now);
            wasDoneBeforeStoring = asking!.IsCompleted;
        };

        asking = Task.Run(TokenAsync, Now);
        listed.SetResult();

        Assert.Equal("xoxe.xoxb-2", await asking);
        Assert.False(wasDoneBeforeStoring);
    }

    [Fact]
    public async Task While_the_old_token_is_good_nobody_waits()
    {
        await SaveAsync(minutes: 29);
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        _slack.On(Access, async context =>
        {
            asked.SetResult();
            await answer.Task;
            await Scene.Json(NewPair)(context);
        });

        Assert.Equal("xoxb-1", await TokenAsync());
        await asked.Task.ComesAsync();
        Assert.Equal("xoxb-1", await TokenAsync());
        answer.SetResult();
        await _rotating.DisposeAsync();

        Assert.Equal("xoxe.xoxb-2", await TokenAsync());
        Assert.Equal(1, _slack.Calls(Access));
    }

    [Fact]
    public async Task When_the_store_fails_the_new_pair_is_kept_until_it_is_stored()
    {
        await SaveAsync(minutes: -1);
        _store.BeforeWrite = _ => throw new Domain.Storage.StoreUnavailableException("The disk is full.");
        Assert.Equal("The disk is full.", Assert.IsType<InstallationLookup.Unavailable>(await FindAsync()).Why);

        _store.BeforeWrite = null;
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("xoxe.xoxb-2", await TokenAsync());
        Assert.Equal(1, _slack.Calls(Access));
    }

    [Fact]
    public async Task A_renewal_that_fails_is_not_tried_at_every_message()
    {
        await SaveAsync(minutes: -1);
        _slack.On(Access, Scene.Json("{}", status: 500));

        Assert.Equal(TimeSpan.FromMinutes(1), Assert.IsType<InstallationLookup.Unavailable>(await FindAsync()).After);
        Assert.IsType<InstallationLookup.Unavailable>(await FindAsync());
        Assert.Equal(1, _slack.Calls(Access));
        _time.Advance(TimeSpan.FromMinutes(1));
        _slack.OnMethod("oauth.v2.access", NewPair);

        Assert.Equal("xoxe.xoxb-2", await TokenAsync());
    }

    [Fact]
    public async Task A_dead_refresh_token_is_a_standing_trouble()
    {
        await SaveAsync(minutes: -1);
        _slack.OnMethod("oauth.v2.access", """{"ok":false,"error":"invalid_refresh_token"}""");

        Assert.IsType<InstallationLookup.Unavailable>(await FindAsync());

        Assert.Equal("Workspace T01: Slack does not accept the refresh token, so FactBot's token cannot be renewed: install FactBot in the workspace again.", Assert.Single(_troubles.Sentences));
        Assert.Empty(await _rotating.AllAsync(Now));
    }

    [Fact]
    public async Task A_workspace_that_uninstalls_meanwhile_does_not_come_back()
    {
        await SaveAsync(minutes: 10);
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource();
        _slack.On(Access, async context =>
        {
            asked.SetResult();
            await answer.Task;
            await Scene.Json(NewPair)(context);
        });
        await TokenAsync();
        await asked.Task.ComesAsync();

        await _rotating.RemoveAsync("T01", null, false, Now);
        answer.SetResult();
        await _rotating.DisposeAsync();

        Assert.Empty(_store.Rows);
        Assert.IsType<InstallationLookup.NotInstalled>(await FindAsync());
    }

    private ValueTask SaveAsync(int? minutes) => _many.SaveAsync(
        Workspace.Installation with
        {
            BotToken = "xoxb-1",
            RefreshToken = minutes is null ? null : "xoxe-1-old",
            ExpiresAt = minutes is { } left ? _time.GetUtcNow().AddMinutes(left) : null,
        },
        Now);

    private async Task<InstallationLookup> FindAsync() => await _rotating.FindAsync("T01", null, false, Now);

    private async Task<string> TokenAsync() => Assert.IsType<InstallationLookup.Installed>(await FindAsync()).Installation.BotToken;
}

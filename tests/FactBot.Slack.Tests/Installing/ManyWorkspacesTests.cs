using System.Text;
using System.Text.Json;
using FactBot.Slack.Installing;
using FactBot.Slack.Sending;
using FactBot.Slack.Tests.Sending;
using Microsoft.AspNetCore.DataProtection;

namespace FactBot.Slack.Tests.Installing;

public sealed class ManyWorkspacesTests
{
    private readonly MemorySecrets _store = new();
    private readonly SlackTroubles _troubles = new();
    private readonly EphemeralDataProtectionProvider _protection = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static Installation Full { get; } = Workspace.Installation with { RefreshToken = "xoxe-1-secret", ExpiresAt = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero) };

    [Fact]
    public async Task What_was_saved_is_found_after_a_restart()
    {
        using (var before = Many())
        {
            await before.SaveAsync(Full, Now);
        }

        using var after = Many();
        var found = Assert.IsType<InstallationLookup.Installed>(await after.FindAsync("T01", "E01", false, Now)).Installation;

        Assert.Equal(JsonSerializer.Serialize(Full), JsonSerializer.Serialize(found));
        Assert.Equal((Full.BotToken, Full.RefreshToken, Full.ExpiresAt), (found.BotToken, found.RefreshToken, found.ExpiresAt));
        Assert.IsType<InstallationLookup.NotInstalled>(await after.FindAsync("T02", null, false, Now));
    }

    [Fact]
    public async Task Sealed_bytes_do_not_hold_the_token()
    {
        using var many = Many();
        await many.SaveAsync(Full, Now);

        var (name, bytes) = Assert.Single(_store.Rows);

        Assert.Equal("slack/installations/T01", name);
        Assert.All(
            (string[])["xoxb-secret", "xoxe-1-secret", "Newsroom", "T01"],
            secret => Assert.Equal(-1, bytes.Span.IndexOf(Encoding.UTF8.GetBytes(secret))));
    }

    [Fact]
    public async Task A_row_is_read_once()
    {
        using (var before = Many())
        {
            await before.SaveAsync(Full, Now);
        }

        using var many = Many();
        await many.FindAsync("T01", null, false, Now);
        await many.FindAsync("T01", null, false, Now);

        Assert.Equal(1, _store.Reads);
    }

    [Fact]
    public async Task A_row_nobody_can_read_is_reported_and_passed_over()
    {
        using var many = Many();
        await many.SaveAsync(Full with { TeamId = "T02" }, Now);
        _store.Rows["slack/installations/T01"] = "scrap"u8.ToArray();

        Assert.IsType<InstallationLookup.NotInstalled>(await many.FindAsync("T01", null, false, Now));
        Assert.Equal("T02", Assert.Single(await many.AllAsync(Now)).TeamId);
        Assert.StartsWith("Workspace T01: The stored installation cannot be read,", Assert.Single(_troubles.Sentences), StringComparison.Ordinal);

        await many.SaveAsync(Full, Now);

        Assert.Empty(_troubles.Sentences);
        Assert.Equal(["T01", "T02"], (await many.AllAsync(Now)).Select(installation => installation.TeamId));
    }

    [Fact]
    public async Task A_row_moved_to_another_workspace_does_not_open()
    {
        using var many = Many();
        await many.SaveAsync(Full, Now);
        _store.Rows["slack/installations/T02"] = _store.Rows["slack/installations/T01"];

        Assert.IsType<InstallationLookup.NotInstalled>(await many.FindAsync("T02", null, false, Now));
    }

    [Fact]
    public async Task With_another_key_nothing_opens()
    {
        using (var before = Many())
        {
            await before.SaveAsync(Full, Now);
        }

        using var other = new ManyWorkspaces(new SlackAccount(), _store, new InstallationSeal(new EphemeralDataProtectionProvider()), _troubles);

        Assert.IsType<InstallationLookup.NotInstalled>(await other.FindAsync("T01", null, false, Now));
        Assert.Single(_troubles.Sentences);
    }

    [Fact]
    public async Task An_organisations_installation_serves_its_workspaces()
    {
        using var many = Many();
        await many.SaveAsync(Full with { TeamId = "E01", IsEnterpriseInstall = true, BotToken = "xoxb-all" }, Now);
        await many.SaveAsync(Full, Now);

        Assert.Equal("xoxb-secret", await TokenAsync("T01", "E01", false));
        Assert.Equal("xoxb-all", await TokenAsync("T07", "E01", false));
        Assert.Equal("xoxb-all", await TokenAsync("T01", "E01", true));
        Assert.IsType<InstallationLookup.NotInstalled>(await many.FindAsync("T07", "E02", false, Now));

        async Task<string> TokenAsync(string team, string enterprise, bool isEnterpriseInstall) =>
            Assert.IsType<InstallationLookup.Installed>(await many.FindAsync(team, enterprise, isEnterpriseInstall, Now)).Installation.BotToken;
    }

    [Fact]
    public async Task An_uninstalled_workspace_is_forgotten()
    {
        using var many = Many();
        await many.SaveAsync(Full, Now);
        _troubles.Report("T01", "subject", "Trouble.");

        await many.RemoveAsync("T01", "E01", false, Now);

        Assert.IsType<InstallationLookup.NotInstalled>(await many.FindAsync("T01", null, false, Now));
        Assert.Empty(_store.Rows);
        Assert.Empty(_troubles.Sentences);
    }

    [Fact]
    public async Task Removing_without_a_workspace_removes_nothing()
    {
        using var many = Many();
        await many.SaveAsync(Full with { TeamId = "E01", IsEnterpriseInstall = true }, Now);

        await many.RemoveAsync(null, "E01", false, Now);
        await many.RemoveAsync("../T01", "E01", false, Now);

        Assert.Single(_store.Rows);
    }

    [Fact]
    public async Task A_workspace_taken_off_the_list_is_no_longer_served()
    {
        using (var before = Many())
        {
            await before.SaveAsync(Full, Now);
        }

        using var other = Many("T02");
        using var byTeam = Many("T01");
        using var byOrganisation = Many("E01");

        Assert.IsType<InstallationLookup.NotInstalled>(await other.FindAsync("T01", null, false, Now));
        Assert.Empty(await other.AllAsync(Now));
        Assert.IsType<InstallationLookup.Installed>(await byTeam.FindAsync("T01", null, false, Now));
        Assert.IsType<InstallationLookup.Installed>(await byOrganisation.FindAsync("T01", null, false, Now));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../T01")]
    [InlineData("T01/x")]
    public async Task What_is_no_id_is_never_a_name_in_the_store(string id)
    {
        using var many = Many();

        await Assert.ThrowsAsync<ArgumentException>(() => many.SaveAsync(Full with { TeamId = id }, Now).AsTask());
        Assert.IsType<InstallationLookup.NotInstalled>(await many.FindAsync(id, null, false, Now));
        Assert.Equal(0, _store.Reads);
    }

    private ManyWorkspaces Many(params string[] allowed) =>
        new(new SlackAccount { AllowedWorkspaces = [.. allowed] }, _store, new InstallationSeal(_protection), _troubles);
}

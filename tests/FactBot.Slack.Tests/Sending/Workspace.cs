using FactBot.Slack.Installing;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Tests.Sending;

/// <summary>What several tests need of an installed FactBot.</summary>
internal static class Workspace
{
    internal static Installation Installation { get; } = new()
    {
        TeamId = "T01",
        TeamName = "Newsroom",
        EnterpriseId = "E01",
        AppId = "A01",
        BotUserId = "U0BOT",
        BotToken = "xoxb-secret",
        Scopes = ["chat:write"],
        InstalledBy = "U01",
        InstalledAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    internal static WorkspaceApi Api(PlayedSlack slack, SlackTroubles? troubles = null) =>
        new(new SlackApi(new SlackTransport(slack.Client, TimeProvider.System), slack.Addresses), troubles ?? new SlackTroubles(), Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkspaceApi>.Instance);
}

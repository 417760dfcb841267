using FactBot.Slack.Sending;

namespace FactBot.Slack.Installing;

/// <summary>Reads what auth.test says of a token (docs.slack.dev/reference/methods/auth.test).</summary>
internal static class AuthTest
{
    /// <summary>The installation a bot token belongs to, or null when the answer names no user or workspace.</summary>
    internal static Installation? Read(SlackBody body, string token, DateTimeOffset now) =>
        body.Text("team_id") is { } team && body.Text("user_id") is { } user
            ? new Installation
            {
                TeamId = team,
                TeamName = body.Text("team") ?? team,
                EnterpriseId = body.Text("enterprise_id"),
                IsEnterpriseInstall = body.Flag("is_enterprise_install"),
                AppId = body.Text("app_id"),
                BotUserId = user,
                BotToken = token,
                Scopes = body.GrantedScopes,
                InstalledAt = now,
            }
            : null;
}

using FactBot.Slack.Sending;

namespace FactBot.Slack.Installing;

/// <summary>Turns the code a browser brings from Slack into an installation (docs.slack.dev/authentication/installing-with-oauth).</summary>
internal sealed class CodeExchange(SlackAccount account, SlackApi api, TimeProvider time)
{
    /// <summary>What Slack gives for a code: good for ten minutes, and once.</summary>
    internal ValueTask<SlackAnswer> ExchangeAsync(string code, Uri redirectUri, CancellationToken cancellationToken) =>
        api.CallWithoutTokenAsync(
            "oauth.v2.access",
            [
                new("client_id", account.ClientId ?? ""),
                new("client_secret", account.ClientSecret ?? ""),
                new("code", code),
                new("redirect_uri", redirectUri.AbsoluteUri),
            ],
            cancellationToken);

    /// <summary>The installation in an answer, or null when it names no bot or no workspace.</summary>
    internal Installation? Read(SlackBody body)
    {
        var isEnterpriseInstall = body.Flag("is_enterprise_install");
        var place = isEnterpriseInstall ? "enterprise" : "team";
        return body.Text("token_type") == "bot" && body.Text("access_token") is { } token
            && body.Text("bot_user_id") is { } bot && body.Text(place, "id") is { } id
                ? new Installation
                {
                    TeamId = id,
                    TeamName = body.Text(place, "name") ?? id,
                    EnterpriseId = body.Text("enterprise", "id"),
                    IsEnterpriseInstall = isEnterpriseInstall,
                    AppId = body.Text("app_id"),
                    BotUserId = bot,
                    BotToken = token,
                    Scopes = [.. (body.Text("scope") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                    RefreshToken = body.Text("refresh_token"),
                    ExpiresAt = body.Number("expires_in") is { } seconds ? time.GetUtcNow().AddSeconds(seconds) : null,
                    InstalledBy = body.Text("authed_user", "id"),
                    InstalledAt = time.GetUtcNow(),
                }
                : null;
    }
}

using FactBot.Slack.Sending;

namespace FactBot.Slack.Installing;

/// <summary>
/// Swaps a refresh token for the next pair of tokens (docs.slack.dev/authentication/using-token-rotation). The old refresh token
/// is dead from then on: whoever calls this keeps what comes back.
/// </summary>
internal sealed class TokenRefresh(SlackAccount account, SlackApi api, SlackTroubles troubles, TimeProvider time)
{
    private const string Method = "oauth.v2.access";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>The installation with new tokens, or <see cref="InstallationLookup.Unavailable"/>.</summary>
    internal async Task<InstallationLookup> RefreshAsync(Installation installation, CancellationToken cancellationToken)
    {
        var answer = await api.CallWithoutTokenAsync(Method, Form(installation), cancellationToken);
        troubles.Observe(installation.Key, Method, answer);
        return answer switch
        {
            SlackAnswer.Ok ok => Renewed(installation, ok.Body),
            SlackAnswer.TryLater later => new InstallationLookup.Unavailable(later.After > Pause ? later.After : Pause, later.Why),
            SlackAnswer.Refused refused => new InstallationLookup.Unavailable(Pause, refused.Error.Sentence),
            _ => throw new InvalidOperationException($"No such answer: {answer.GetType().Name}"),
        };
    }

    private KeyValuePair<string, string>[] Form(Installation installation) =>
    [
        new("client_id", account.ClientId ?? ""),
        new("client_secret", account.ClientSecret ?? ""),
        new("grant_type", "refresh_token"),
        new("refresh_token", installation.RefreshToken ?? ""),
    ];

    private InstallationLookup Renewed(Installation installation, SlackBody body) =>
        body.Text("access_token") is { } token && body.Text("refresh_token") is { } refresh && body.Number("expires_in") is { } seconds
            ? new InstallationLookup.Installed(installation with
            {
                BotToken = token,
                RefreshToken = refresh,
                ExpiresAt = time.GetUtcNow().AddSeconds(seconds),
            })
            : new InstallationLookup.Unavailable(Pause, "Slack answered the renewal of FactBot's token without a new pair of tokens.");
}

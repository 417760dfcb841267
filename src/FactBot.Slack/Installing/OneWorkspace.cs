using System.Collections.Immutable;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Installing;

/// <summary>
/// The one workspace whose token is configured. Which workspace that is, and who FactBot is there, Slack says at the
/// first need (auth.test); while it does not, it is asked again, but not at every message.
/// </summary>
internal sealed class OneWorkspace(SlackAccount account, SlackApi api, SlackTroubles troubles, TimeProvider time) : IInstallations, IDisposable
{
    /// <summary>Under what name its troubles stand until Slack has said the workspace's id.</summary>
    internal const string Configured = "of Slack:BotToken";

    private const string Method = "auth.test";

    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private InstallationLookup? _learned;
    private DateTimeOffset _askAgain;

    /// <inheritdoc/>
    public async ValueTask<InstallationLookup> FindAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken) =>
        await LearnAsync(cancellationToken) switch
        {
            InstallationLookup.Installed { Installation: var only } when !IsOf(only, teamId, enterpriseId, isEnterpriseInstall) => new InstallationLookup.NotInstalled(),
            var learned => learned,
        };

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // The token stays configured; the next need finds out whether Slack still accepts it.
            if (_learned is InstallationLookup.Installed { Installation: var only } && IsOf(only, teamId, enterpriseId, isEnterpriseInstall))
            {
                _learned = null;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Installation>> AllAsync(CancellationToken cancellationToken) =>
        await LearnAsync(cancellationToken) is InstallationLookup.Installed { Installation: var only } ? [only] : [];

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static bool IsOf(Installation only, string? teamId, string? enterpriseId, bool isEnterpriseInstall) =>
        (teamId == only.TeamId && !isEnterpriseInstall) || (only.IsEnterpriseInstall && enterpriseId == only.EnterpriseId);

    private async ValueTask<InstallationLookup> LearnAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (_learned is InstallationLookup.Unavailable waiting && now < _askAgain)
            {
                return waiting with { After = _askAgain - now };
            }

            return _learned is null or InstallationLookup.Unavailable ? _learned = await AskAsync(cancellationToken) : _learned;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask<InstallationLookup> AskAsync(CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(account.BotToken ?? "", Method, form: [], cancellationToken);
        troubles.Observe(Configured, Method, answer);
        return answer switch
        {
            SlackAnswer.Ok ok => Installed(ok.Body),
            SlackAnswer.TryLater later => Wait(later.After, later.Why),
            SlackAnswer.Refused refused => Wait(AfterRefusal, refused.Error.Sentence),
            _ => throw new InvalidOperationException($"No such answer: {answer.GetType().Name}"),
        };
    }

    private InstallationLookup Installed(SlackBody body)
    {
        if (AuthTest.Read(body, account.BotToken!, time.GetUtcNow()) is not { } installation)
        {
            return Wait(AfterRefusal, "Slack did not say which bot and workspace Slack:BotToken belongs to: it takes the Bot User OAuth Token (xoxb-…).");
        }

        if (account.Allows(installation))
        {
            troubles.Clear(Configured, nameof(SlackAccount.AllowedWorkspaces));
            return new InstallationLookup.Installed(installation);
        }

        troubles.Report(Configured, nameof(SlackAccount.AllowedWorkspaces), $"Slack:BotToken belongs to {installation.TeamName} ({installation.TeamId}), which Slack:AllowedWorkspaces does not name.");
        return new InstallationLookup.NotInstalled();
    }

    private InstallationLookup.Unavailable Wait(TimeSpan after, string why)
    {
        _askAgain = time.GetUtcNow() + after;
        return new InstallationLookup.Unavailable(after, why);
    }
}

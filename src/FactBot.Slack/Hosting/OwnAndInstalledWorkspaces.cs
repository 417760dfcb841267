using System.Collections.Immutable;
using FactBot.Slack.Installing;

namespace FactBot.Slack.Hosting;

/// <summary>The workspace whose token is configured, and those that installed FactBot besides.</summary>
internal sealed class OwnAndInstalledWorkspaces(OneWorkspace own, RotatingWorkspaces installed) : IInstallations
{
    /// <inheritdoc/>
    public async ValueTask<InstallationLookup> FindAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken)
    {
        var mine = await own.FindAsync(teamId, enterpriseId, isEnterpriseInstall, cancellationToken);
        if (mine is InstallationLookup.Installed)
        {
            return mine;
        }

        var other = await installed.FindAsync(teamId, enterpriseId, isEnterpriseInstall, cancellationToken);
        return other is InstallationLookup.NotInstalled ? mine : other;
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken)
    {
        await installed.RemoveAsync(teamId, enterpriseId, isEnterpriseInstall, cancellationToken);
        await own.RemoveAsync(teamId, enterpriseId, isEnterpriseInstall, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Installation>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await own.AllAsync(cancellationToken)).Concat(await installed.AllAsync(cancellationToken)).DistinctBy(installation => installation.Key)];
}

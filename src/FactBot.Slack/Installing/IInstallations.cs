using System.Collections.Immutable;

namespace FactBot.Slack.Installing;

/// <summary>The workspaces FactBot is installed in.</summary>
internal interface IInstallations
{
    /// <summary>
    /// The installation for what happened in a workspace. The three values stand together in an event's
    /// <c>authorizations[0]</c>, and in every slash command and interaction.
    /// </summary>
    ValueTask<InstallationLookup> FindAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken);

    /// <summary>Forgets an installation: on <c>app_uninstalled</c> and on <c>tokens_revoked</c> with bot tokens.</summary>
    ValueTask RemoveAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken);

    /// <summary>All installations that can be used, ordered by id.</summary>
    ValueTask<ImmutableArray<Installation>> AllAsync(CancellationToken cancellationToken);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using FactBot.Domain.Storage;

namespace FactBot.Slack.Installing;

/// <summary>
/// Renews tokens that end within half an hour: one renewal at a time per workspace, stored before it is used, and
/// carried through whoever stops waiting. While the old token is good nobody waits for the new one.
/// </summary>
internal sealed class RotatingWorkspaces(ManyWorkspaces workspaces, TokenRefresh refresh, TimeProvider time) : IInstallations, IAsyncDisposable
{
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AfterStoreFailure = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task<InstallationLookup>> _renewals = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Until, InstallationLookup.Unavailable Why)> _pauses = new(StringComparer.Ordinal);

    // Slack has given these out and the store has not taken them yet. They exist nowhere else.
    private readonly ConcurrentDictionary<string, Installation> _unstored = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<InstallationLookup> FindAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken)
    {
        var found = await workspaces.FindAsync(teamId, enterpriseId, isEnterpriseInstall, cancellationToken);
        return found is InstallationLookup.Installed { Installation: var installation } ? await FreshAsync(installation, cancellationToken) : found;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken) =>
        workspaces.RemoveAsync(teamId, enterpriseId, isEnterpriseInstall, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Installation>> AllAsync(CancellationToken cancellationToken)
    {
        var fresh = ImmutableArray.CreateBuilder<Installation>();
        foreach (var installation in await workspaces.AllAsync(cancellationToken))
        {
            if (await FreshAsync(installation, cancellationToken) is InstallationLookup.Installed installed)
            {
                fresh.Add(installed.Installation);
            }
        }

        return fresh.ToImmutable();
    }

    /// <summary>Waits for renewals under way: what they bring must still be stored.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] open;
        lock (_lock)
        {
            open = [.. _renewals.Values];
        }

        await Task.WhenAll(open);
    }

    /// <summary>The same installation with a token that is good, for whoever read it a while ago.</summary>
    internal async ValueTask<InstallationLookup> FreshAsync(Installation installation, CancellationToken cancellationToken)
    {
        if (!IsDue(installation))
        {
            return new InstallationLookup.Installed(installation);
        }

        var renewal = Renewal(installation);
        return installation.ExpiresAt > time.GetUtcNow() && !renewal.IsCompleted
            ? new InstallationLookup.Installed(installation)
            : Usable(installation, await renewal.WaitAsync(cancellationToken));
    }

    // A renewal that failed does not take away a token that is still good.
    private InstallationLookup Usable(Installation installation, InstallationLookup renewed) =>
        renewed is InstallationLookup.Unavailable && installation.ExpiresAt > time.GetUtcNow()
            ? new InstallationLookup.Installed(installation)
            : renewed;

    private bool IsDue(Installation installation) =>
        installation is { RefreshToken: not null, ExpiresAt: { } end } && end - time.GetUtcNow() <= Ahead;

    private Task<InstallationLookup> Renewal(Installation installation)
    {
        var key = installation.Key;
        if (_pauses.TryGetValue(key, out var pause) && time.GetUtcNow() is var now && now < pause.Until)
        {
            return Task.FromResult<InstallationLookup>(pause.Why with { After = pause.Until - now });
        }

        lock (_lock)
        {
            if (!_renewals.TryGetValue(key, out var renewal))
            {
                // Started off this lock: a store that answers at once would end the renewal before it is listed.
                renewal = Task.Run(() => RenewAsync(installation));
                _renewals[key] = renewal;
            }

            return renewal;
        }
    }

    private async Task<InstallationLookup> RenewAsync(Installation asked)
    {
        try
        {
            var outcome = await RenewOnceAsync(asked);
            if (outcome is InstallationLookup.Unavailable failure)
            {
                _pauses[asked.Key] = (time.GetUtcNow() + failure.After, failure);
            }

            return outcome;
        }
        finally
        {
            lock (_lock)
            {
                _renewals.Remove(asked.Key);
            }
        }
    }

    private async Task<InstallationLookup> RenewOnceAsync(Installation asked)
    {
        try
        {
            // Whoever asked may have read the tokens just before an earlier renewal replaced them.
            var current = await workspaces.FindAsync(asked.TeamId, asked.EnterpriseId, asked.IsEnterpriseInstall, CancellationToken.None);
            return current is InstallationLookup.Installed { Installation: var installation } && IsDue(installation)
                ? await ExchangeAsync(installation)
                : current;
        }
        catch (StoreUnavailableException unavailable)
        {
            return new InstallationLookup.Unavailable(AfterStoreFailure, unavailable.Message);
        }
    }

    private async Task<InstallationLookup> ExchangeAsync(Installation installation)
    {
        var key = installation.Key;
        if (!_unstored.TryGetValue(key, out var renewed) || renewed.InstalledAt != installation.InstalledAt)
        {
            var outcome = await refresh.RefreshAsync(installation, CancellationToken.None);
            if (outcome is not InstallationLookup.Installed fresh)
            {
                return outcome;
            }

            renewed = fresh.Installation;
            _unstored[key] = renewed;
        }

        await workspaces.RenewAsync(renewed, CancellationToken.None);
        _unstored.TryRemove(key, out _);
        return new InstallationLookup.Installed(renewed);
    }
}

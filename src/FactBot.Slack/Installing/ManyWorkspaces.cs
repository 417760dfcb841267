using System.Collections.Concurrent;
using System.Collections.Immutable;
using FactBot.Domain.Storage;
using FactBot.Slack.Sending;

namespace FactBot.Slack.Installing;

/// <summary>
/// The workspaces that installed FactBot themselves, kept sealed in the secret store and, once read, in memory. A row
/// that cannot be read is reported and passed over: the other workspaces go on.
/// </summary>
internal sealed class ManyWorkspaces(SlackAccount account, ISecretStore store, InstallationSeal seal, SlackTroubles troubles) : IInstallations, IDisposable
{
    private const string Prefix = "slack/installations/";
    private const string StoredRow = "stored installation";

    private readonly ConcurrentDictionary<string, Installation> _known = new(StringComparer.Ordinal);

    // What is read and what is written must not overtake each other on the way to memory.
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    public async ValueTask<InstallationLookup> FindAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken)
    {
        foreach (var key in Keys(teamId, enterpriseId, isEnterpriseInstall))
        {
            if (await FindAsync(key, cancellationToken) is { } installation && account.Allows(installation))
            {
                return new InstallationLookup.Installed(installation);
            }
        }

        return new InstallationLookup.NotInstalled();
    }

    /// <summary>Keeps an installation in place of the one there was. Stored before it can be found.</summary>
    internal async ValueTask SaveAsync(Installation installation, CancellationToken cancellationToken)
    {
        if (!IsKey(installation.Key))
        {
            throw new ArgumentException($"\"{installation.Key}\" is no id of a workspace.", nameof(installation));
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            await KeepAsync(installation, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Keeps an installation with its new tokens, unless FactBot was taken out of the workspace in the meantime.</summary>
    internal async ValueTask RenewAsync(Installation renewed, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (await store.FindAsync(Prefix + renewed.Key, cancellationToken) is not null)
            {
                await KeepAsync(renewed, cancellationToken);
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string? teamId, string? enterpriseId, bool isEnterpriseInstall, CancellationToken cancellationToken)
    {
        if ((isEnterpriseInstall ? enterpriseId : teamId) is not { } key || !IsKey(key))
        {
            return;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            _known.TryRemove(key, out _);
            await store.RemoveAsync(Prefix + key, cancellationToken);
            troubles.Forget(key);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<Installation>> AllAsync(CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<Installation>();
        foreach (var name in await store.NamesAsync(Prefix, cancellationToken))
        {
            if (await FindAsync(name[Prefix.Length..], cancellationToken) is { } installation && account.Allows(installation))
            {
                all.Add(installation);
            }
        }

        return all.ToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    // An organisation's installation also serves the workspaces that did not install FactBot themselves.
    private static IEnumerable<string> Keys(string? teamId, string? enterpriseId, bool isEnterpriseInstall)
    {
        string?[] keys = isEnterpriseInstall ? [enterpriseId] : [teamId, enterpriseId];
        return keys.OfType<string>().Where(IsKey);
    }

    private static bool IsKey(string id) => id.Length is > 0 and <= 32 && id.All(char.IsAsciiLetterOrDigit);

    private async ValueTask KeepAsync(Installation installation, CancellationToken cancellationToken)
    {
        var name = Prefix + installation.Key;
        await store.PutAsync(name, seal.Seal(name, installation), cancellationToken);
        _known[installation.Key] = installation;
        troubles.Clear(installation.Key, StoredRow);
    }

    private async ValueTask<Installation?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return await ReadAsync(key, cancellationToken) is { } read ? _known.GetOrAdd(key, read) : null;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async ValueTask<Installation?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(Prefix + key, cancellationToken) is not { } row)
        {
            return null;
        }

        var installation = seal.Open(Prefix + key, row);
        if (installation is null)
        {
            troubles.Report(key, StoredRow, "The stored installation cannot be read, because the key that sealed it is gone: restore FactBot's key folder, or install FactBot in the workspace again.");
        }

        return installation;
    }
}

using System.Collections.Immutable;
using FactBot.Teams.Sending;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FactBot.Teams.Receiving;

/// <summary>
/// The Bot Connector's signing keys, by its OpenID metadata. Fetched anew once a day, and for a key that is not known,
/// but for that not more than once a minute; while nobody answers, those from before hold.
/// </summary>
internal sealed class SigningKeys(TeamsOptions options, Fetcher fetcher, TeamsTroubles troubles, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    /// <summary>What troubles with the keys are reported under.</summary>
    internal const string Subject = "signing keys";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);
    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1, 1);
    private Known? known;
    private DateTimeOffset lastSearch = DateTimeOffset.MinValue;
    private DateTimeOffset lastFailure = DateTimeOffset.MinValue;

    /// <summary>The key with an id; null when the Bot Connector has none of that id.</summary>
    /// <exception cref="KeysUnavailableException">There are no keys yet, and none can be had at the moment.</exception>
    internal async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Fresh() is { } fresh && fresh.Keys.TryGetValue(id, out var key))
        {
            return key;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            return (await RefreshedAsync(id, cancellationToken)).Keys.GetValueOrDefault(id);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private Known? Fresh() => Volatile.Read(ref known) is { } keys && time.GetUtcNow() - keys.At < Lifetime ? keys : null;

    /// <summary>The keys, fetched anew where that is due.</summary>
    private async ValueTask<Known> RefreshedAsync(string id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var fresh = Fresh();
        if (fresh is not null && (fresh.Keys.ContainsKey(id) || now - lastSearch < PauseBetweenTries))
        {
            return fresh;
        }

        if (fresh is not null)
        {
            lastSearch = now;
        }

        if (known is not null && now - lastFailure < PauseBetweenTries)
        {
            return known;
        }

        try
        {
            var keys = new Known(await FetchAsync(cancellationToken), now);
            troubles.Clear(Subject);
            Volatile.Write(ref known, keys);
            return keys;
        }
        catch (KeysUnavailableException unavailable)
        {
            lastFailure = now;
            troubles.Report(Subject, unavailable.Message);
            ReceivingLog.NoKeys(log, unavailable.Message);
            if (known is null)
            {
                throw;
            }

            return known;
        }
    }

    private async ValueTask<ImmutableDictionary<string, SigningKey>> FetchAsync(CancellationToken cancellationToken)
    {
        try
        {
            var metadata = OpenIdConnectConfiguration.Create(await fetcher.GetAsync(new Uri(options.OpenIdMetadataUrl), cancellationToken));
            if (!SecureAddress.TryRead(metadata.JwksUri, out var address))
            {
                throw new KeysUnavailableException("The OpenID metadata at Teams:OpenIdMetadataUrl names no https address of keys (jwks_uri).");
            }

            return SigningKey.ReadAll(await fetcher.GetAsync(address, cancellationToken));
        }
        catch (FetchFailedException failed)
        {
            throw new KeysUnavailableException($"{failed.Message} They are looked for by Teams:OpenIdMetadataUrl; requests from Teams cannot be verified without them.");
        }
        catch (ArgumentException)
        {
            throw new KeysUnavailableException("What answers at Teams:OpenIdMetadataUrl is no OpenID metadata, or its keys are no key set.");
        }
    }

    private sealed record Known(ImmutableDictionary<string, SigningKey> Keys, DateTimeOffset At);
}

/// <summary>There are no keys by which a token could be verified.</summary>
/// <param name="sentence">Why, and what to change.</param>
internal sealed class KeysUnavailableException(string sentence) : Exception(sentence);
